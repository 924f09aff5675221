/** Pages of overdue reports. */
@NullMarked
package id.pendamping.dunning.web;

import org.jspecify.annotations.NullMarked;
