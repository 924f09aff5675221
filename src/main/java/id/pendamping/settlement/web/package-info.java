/** The pages on which something is said about money after a report was accepted. */
@NullMarked
package id.pendamping.settlement.web;

import org.jspecify.annotations.NullMarked;
