/** The process of a phase as a page. */
@NullMarked
package id.pendamping.flowmap.web;

import org.jspecify.annotations.NullMarked;
