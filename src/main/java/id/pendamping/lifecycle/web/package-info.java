/** Pages and API of the work list. */
@NullMarked
package id.pendamping.lifecycle.web;

import org.jspecify.annotations.NullMarked;
