package id.pendamping.repair;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.util.List;
import java.util.UUID;

/** The case goes on by a newer version of a model: where it was to stand, and where it stands. */
@FactType("model-version-moved")
@FactMeaning(by = Duty.ADMINISTRATOR)
public record ModelVersionMoved(
        CaseId caseId,
        UUID moveId,
        String model,
        int fromVersion,
        int toVersion,
        List<String> foretold,
        List<String> found)
        implements CaseFact {}
