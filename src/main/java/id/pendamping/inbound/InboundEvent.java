package id.pendamping.inbound;

import id.pendamping.shared.CaseId;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A message from outside that keeps the contract.
 *
 * @param number the case number that the sender names
 * @param data as the schema of its type admits it
 */
record InboundEvent(UUID id, InboundType type, CaseId caseId, String number, JsonNode data) {}
