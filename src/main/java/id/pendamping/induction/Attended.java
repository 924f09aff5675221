package id.pendamping.induction;

import java.time.LocalDate;

/** What is on record of a group's session. */
record Attended(int session, LocalDate heldOn, InductionRecorded.Presence presence, int absences, boolean missed) {}
