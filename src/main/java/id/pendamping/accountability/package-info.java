/** The report on every rupiah: expense lines, receipts, review, refund, recovery, closure. */
@NullMarked
package id.pendamping.accountability;

import org.jspecify.annotations.NullMarked;
