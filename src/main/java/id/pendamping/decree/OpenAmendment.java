package id.pendamping.decree;

import java.util.UUID;

/**
 * A decree from which somebody has left and whose list has no amendment under way.
 *
 * @param free places that an amendment could fill
 * @param reserve groups that wait for them
 */
public record OpenAmendment(
        UUID decreeId, UUID phaseId, int list, String decreeNumber, String frozenBy, int free, int reserve) {}
