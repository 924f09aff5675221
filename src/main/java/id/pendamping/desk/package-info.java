/** Where anybody does anything: who may, the key against doubling, the form, the transaction and the lock, once for all. */
@NullMarked
package id.pendamping.desk;

import org.jspecify.annotations.NullMarked;
