/** Feeds Kafka from the journal: in order per subject, at least once, through outages of any length. */
@NullMarked
package id.pendamping.journal.relay;

import org.jspecify.annotations.NullMarked;
