package id.pendamping.figures;

import java.util.Set;

/** The types of events that move a figure; all others are only counted. */
final class TypesRead {

    static final Set<String> ALL = Set.of(
            "decree-ratified",
            "group-rejected",
            "assignment-answered",
            "mentor-unassigned",
            "successor-named",
            "aid-disbursed",
            "paper-correction-decided",
            "transfer-returned",
            "late-return-decided",
            "transfer-differs",
            "transfer-settled",
            "transfer-claimed",
            "failed-transfer-decided",
            "group-withdrew",
            "funds-confirmed",
            "report-due-set",
            "report-due-extended",
            "report-clock-paused",
            "report-clock-resumed",
            "report-due-moved",
            "revision-due-set",
            "report-attested",
            "report-judged",
            "report-decided",
            "refund-verified",
            "credit-decided",
            "aid-declared-unaccounted",
            "refund-demanded",
            "recovery-demanded",
            "recovery-ordered",
            "recovery-recorded",
            "instalment-verified",
            "write-off-decided",
            "loss-reported",
            "loss-answered",
            "loss-decided",
            "loss-dropped",
            "finding-raised",
            "finding-settled",
            "case-closed",
            "deadline-missed",
            "report-dropped",
            "case-suspended",
            "suspension-decided",
            "suspension-lifted",
            "law-outcome-recorded",
            "force-majeure-decided",
            "force-majeure-cut-short",
            "force-majeure-dropped",
            "clocks-restarted",
            "group-change-decided",
            "group-reviewed");

    private TypesRead() {}
}
