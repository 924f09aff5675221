/** Pages and API of the steps. */
@NullMarked
package id.pendamping.bulksteps.web;

import org.jspecify.annotations.NullMarked;
