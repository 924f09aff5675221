/** Where setbacks of a group are told, by page and by program. */
@NullMarked
package id.pendamping.setback.web;

import org.jspecify.annotations.NullMarked;
