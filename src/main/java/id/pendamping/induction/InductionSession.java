package id.pendamping.induction;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A session.
 *
 * @param number counted from 1 within its phase
 * @param isRecorded whether it is on record who came
 */
public record InductionSession(
        UUID phaseId,
        int number,
        String regency,
        LocalDate heldOn,
        String place,
        int capacity,
        int invited,
        int present,
        int absent,
        boolean isRecorded) {}
