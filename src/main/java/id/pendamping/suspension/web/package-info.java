/** The page on which a case is suspended, and where its suspensions are read. */
@NullMarked
package id.pendamping.suspension.web;

import org.jspecify.annotations.NullMarked;
