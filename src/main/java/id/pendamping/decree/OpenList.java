package id.pendamping.decree;

import id.pendamping.shared.Rupiah;
import java.util.UUID;

/**
 * A frozen list without a decree.
 *
 * @param groups whom a decree would name now
 */
public record OpenList(UUID phaseId, int list, String frozenBy, int groups, Rupiah amount) {}
