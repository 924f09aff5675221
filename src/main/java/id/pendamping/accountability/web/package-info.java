/** Pages of accountability beside its steps. */
@NullMarked
package id.pendamping.accountability.web;

import org.jspecify.annotations.NullMarked;
