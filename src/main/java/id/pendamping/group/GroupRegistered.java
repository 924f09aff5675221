package id.pendamping.group;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group was registered for a programme year; its case begins. */
@FactType("group-registered")
@FactMeaning(by = Duty.REGISTRAR, stage = Stage.REGISTRATION, reached = true)
public record GroupRegistered(
        CaseId caseId,
        String number,
        int programmeYear,
        @Nullable Integer programmeVersion,
        int phase,
        String regency,
        int members,
        long requested,
        @Nullable List<String> groupDigests,
        @Nullable String accountDigest,
        @Nullable List<String> memberDigests,
        @Nullable List<String> detailDigests,
        @Nullable List<String> planDigests)
        implements CaseFact {}
