/** Pages of overdue reports. */
@NullMarked
package id.pendamping.chasing.web;

import org.jspecify.annotations.NullMarked;
