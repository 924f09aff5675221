/** Pages and API of the archives. */
@NullMarked
package id.pendamping.filing.web;

import org.jspecify.annotations.NullMarked;
