/** Pages and API of the steps, and what pages about open tasks share with them. */
@NullMarked
@NamedInterface("web")
package id.pendamping.desk.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
