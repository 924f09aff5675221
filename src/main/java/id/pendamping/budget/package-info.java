/** What a group may spend on what: its plan, the changes it asks for, and the answers. */
@NullMarked
package id.pendamping.budget;

import org.jspecify.annotations.NullMarked;
