/** Agreement, account check, and the payment from request to the group's confirmation. */
@NullMarked
package id.pendamping.disbursement;

import org.jspecify.annotations.NullMarked;
