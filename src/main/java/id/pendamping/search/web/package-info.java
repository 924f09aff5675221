/** The search as a page. */
@NullMarked
package id.pendamping.search.web;

import org.jspecify.annotations.NullMarked;
