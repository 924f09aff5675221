/** Its pages and operations. */
@NullMarked
package id.pendamping.induction.web;

import org.jspecify.annotations.NullMarked;
