/** The list of work in the background, and the page of one batch. */
@NullMarked
package id.pendamping.bulk.web;

import org.jspecify.annotations.NullMarked;
