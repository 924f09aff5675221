/** Pages and API of the steps. */
@NullMarked
package id.pendamping.desk.web;

import org.jspecify.annotations.NullMarked;
