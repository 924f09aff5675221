package id.pendamping.registration.imports;

import static java.util.Objects.requireNonNull;

import id.pendamping.group.RegisterGroup;
import id.pendamping.group.Registered;
import id.pendamping.registration.Column;
import id.pendamping.shared.Act;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.Headings;
import id.pendamping.sheet.SheetRow;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers one group of a file; the case, the result and the progress are one transaction. */
@Component
class ImportGroup {

    private final RegisterGroup registerGroup;
    private final CorrectedRows correctedRows;
    private final ImportProgress progress;
    private final TransactionTemplate transaction;

    ImportGroup(
            RegisterGroup registerGroup,
            CorrectedRows correctedRows,
            ImportProgress progress,
            TransactionTemplate transaction) {
        this.registerGroup = registerGroup;
        this.correctedRows = correctedRows;
        this.progress = progress;
        this.transaction = transaction;
    }

    /** False when another worker has the batch. */
    boolean handle(UUID batchId, Headings headings, GroupRows group, Act act) {
        Judged judged = requireNonNull(transaction.execute(status -> {
            GroupResult result = judge(headings, group, act);
            boolean takenBack = status.isRollbackOnly();
            boolean ours = !takenBack && write(batchId, result);
            if (!ours) {
                status.setRollbackOnly();
            }
            return new Judged(result, takenBack, ours);
        }));
        return judged.ours()
                || judged.takenBack()
                        && Boolean.TRUE.equals(transaction.execute(status -> write(batchId, judged.result())));
    }

    /** A result, and whether what led to it was taken back, so that it is still to be written. */
    private record Judged(GroupResult result, boolean takenBack, boolean ours) {}

    /** Notes that the group could not be taken although nothing in the file speaks against it. */
    boolean giveUp(UUID batchId, Headings headings, GroupRows group) {
        Problem problem = Problem.of(group.first(), null, Refusal.of("refusal.import.unexpected"));
        return Boolean.TRUE.equals(transaction.execute(
                status -> write(batchId, result(headings, group, GroupResult.Kind.FAILED, null, List.of(problem)))));
    }

    private boolean write(UUID batchId, GroupResult result) {
        if (!progress.advance(batchId, result)) {
            return false;
        }
        progress.keep(batchId, result);
        return true;
    }

    private GroupResult judge(Headings headings, GroupRows group, Act act) {
        RegistrationReader.Reading reading = RegistrationReader.read(headings, group);
        List<Problem> unread = reading.problems();
        if (!unread.isEmpty()) {
            Stream<Problem> further = registerGroup.objections(reading.registration(), act).stream()
                    .map(refusal -> Place.of(refusal, group))
                    .filter(problem -> unread.stream().noneMatch(problem::standsWhere));
            List<Problem> all = Stream.concat(unread.stream(), further).toList();
            return result(headings, group, GroupResult.Kind.REJECTED, null, all);
        }
        Registered registered = registerGroup.handle(reading.registration(), act);
        if (registered instanceof Registered.Known known) {
            List<Refusal> refusals = correctedRows.take(known, reading.registration(), act);
            return refusals.isEmpty()
                    ? result(headings, group, GroupResult.Kind.CORRECTED, known.number(), List.of())
                    : rejected(headings, group, refusals);
        }
        if (registered instanceof Registered.Begun begun) {
            return result(headings, group, GroupResult.Kind.ACCEPTED, begun.number(), List.of());
        }
        if (registered instanceof Registered.Repeated repeated) {
            return result(headings, group, GroupResult.Kind.REPEATED, repeated.number(), List.of());
        }
        return rejected(headings, group, ((Registered.Refused) registered).refusals());
    }

    private static GroupResult rejected(Headings headings, GroupRows group, List<Refusal> refusals) {
        List<Problem> problems =
                refusals.stream().map(refusal -> Place.of(refusal, group)).toList();
        return result(headings, group, GroupResult.Kind.REJECTED, null, problems);
    }

    private static GroupResult result(
            Headings headings,
            GroupRows group,
            GroupResult.Kind kind,
            @Nullable String number,
            List<Problem> problems) {
        SheetRow first = group.rows().get(0);
        return new GroupResult(
                group.ordinal(),
                shortened(headings.text(first, Column.NAME.header())),
                shortened(headings.text(first, Column.VILLAGE.header())),
                group.first(),
                group.last(),
                kind,
                number,
                problems);
    }

    private static String shortened(String text) {
        String plain = NormalForm.line(text);
        return plain.length() <= 100 ? plain : plain.substring(0, 100);
    }
}
