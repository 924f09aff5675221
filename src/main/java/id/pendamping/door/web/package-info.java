/** The filters of the door, and its pages. */
@NullMarked
package id.pendamping.door.web;

import org.jspecify.annotations.NullMarked;
