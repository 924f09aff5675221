package id.pendamping.group;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/** A group was registered for a programme year; its case begins. */
@FactType("group-registered")
public record GroupRegistered(
        CaseId caseId, String number, int programmeYear, int phase, String regency, int members, long requested)
        implements CaseFact {}
