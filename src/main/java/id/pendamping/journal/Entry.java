package id.pendamping.journal;

import id.pendamping.shared.Act;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** A fact as it stands in the journal; also published inside the transaction that appends it. */
public record Entry(UUID eventId, Subject subject, long sequence, String type, int version, Fact fact, Act act) {}
