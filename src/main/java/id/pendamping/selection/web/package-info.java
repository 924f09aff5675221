/** What the eligibility table says, for everybody to read. */
@NullMarked
package id.pendamping.selection.web;

import org.jspecify.annotations.NullMarked;
