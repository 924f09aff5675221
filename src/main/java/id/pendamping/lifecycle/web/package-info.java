/** Pages and API of the work list and the steps. */
@NullMarked
package id.pendamping.lifecycle.web;

import org.jspecify.annotations.NullMarked;
