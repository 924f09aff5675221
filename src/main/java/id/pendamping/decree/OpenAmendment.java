package id.pendamping.decree;

import java.util.UUID;

/**
 * A decree from which somebody has left or is to leave, and whose list has no amendment under way.
 *
 * @param free places that an amendment could fill
 * @param missed recipients who stayed away from their induction and are to be replaced
 * @param reserve groups that wait for them
 */
public record OpenAmendment(
        UUID decreeId,
        UUID phaseId,
        int list,
        String decreeNumber,
        String frozenBy,
        int free,
        int missed,
        int reserve) {}
