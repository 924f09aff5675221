/** Pages and API of supervisors. */
@NullMarked
package id.pendamping.supervision.web;

import org.jspecify.annotations.NullMarked;
