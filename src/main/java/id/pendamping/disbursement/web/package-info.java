/** The page on which a returned transfer is recorded. */
@NullMarked
package id.pendamping.disbursement.web;

import org.jspecify.annotations.NullMarked;
