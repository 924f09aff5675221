package id.pendamping.induction;

import java.util.UUID;

/** Recipients of a phase in one regency who wait for their induction, {@code again} of them because they were absent. */
public record WaitingRegency(UUID phaseId, String regency, int groups, int again) {}
