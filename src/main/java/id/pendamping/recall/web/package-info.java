/** The pages on which something is said about money after a report was accepted. */
@NullMarked
package id.pendamping.recall.web;

import org.jspecify.annotations.NullMarked;
