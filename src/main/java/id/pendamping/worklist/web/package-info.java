/** Pages and API of the work list. */
@NullMarked
package id.pendamping.worklist.web;

import org.jspecify.annotations.NullMarked;
