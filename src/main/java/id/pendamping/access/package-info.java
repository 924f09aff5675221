/** Accounts, duties, regions, separation of duties, and the protection of personal data. */
@NullMarked
package id.pendamping.access;

import org.jspecify.annotations.NullMarked;
