/** Feeds Kafka from the journal: in order per subject, at least once, through outages of any length. */
@NamedInterface("relay")
@NullMarked
@ProgramOnly
package id.pendamping.journal.relay;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
