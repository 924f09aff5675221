/** Pages of accountability beside the steps of cases. */
@NullMarked
package id.pendamping.accountability.web;

import org.jspecify.annotations.NullMarked;
