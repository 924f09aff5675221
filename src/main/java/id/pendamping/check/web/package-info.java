/** The page for everybody. */
@NullMarked
package id.pendamping.check.web;

import org.jspecify.annotations.NullMarked;
