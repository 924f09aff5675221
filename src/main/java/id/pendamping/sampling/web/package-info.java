/** Its page and its operations. */
@NullMarked
package id.pendamping.sampling.web;

import org.jspecify.annotations.NullMarked;
