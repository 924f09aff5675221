/** The page on which the treasurer hands in what the bank tells of a transfer. */
@NullMarked
package id.pendamping.banknotice.web;

import org.jspecify.annotations.NullMarked;
