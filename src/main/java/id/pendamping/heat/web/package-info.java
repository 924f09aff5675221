/** The process of a phase as a page. */
@NullMarked
package id.pendamping.heat.web;

import org.jspecify.annotations.NullMarked;
