package id.pendamping.worklist;

import id.pendamping.shared.Subject;

/** A step waits for somebody now; published inside the transaction that opens it. */
public record StepOpened(Subject subject, String step) {}
