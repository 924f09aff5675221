/** Reports that do not come: reminders, letters, referral, and who is behind with how much. */
@NullMarked
package id.pendamping.dunning;

import org.jspecify.annotations.NullMarked;
