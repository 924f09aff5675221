package id.pendamping.inbound;

import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A message from outside that keeps the contract.
 *
 * @param number the case number that the sender names
 * @param data as the schema of its type admits it
 */
record InboundEvent(UUID id, InboundType type, CaseId caseId, String number, Map<String, Object> data) {

    String text(String name) {
        return String.valueOf(Objects.requireNonNull(data.get(name)));
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    LocalDate day(String name) {
        return LocalDate.parse(text(name));
    }
}
