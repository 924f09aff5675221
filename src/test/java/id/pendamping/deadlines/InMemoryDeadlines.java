package id.pendamping.deadlines;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last day of one report, without pauses. */
public final class InMemoryDeadlines implements DeadlineBook {

    private @Nullable Deadline deadline;
    private String flag = "";

    public static InMemoryDeadlines due(LocalDate day) {
        var deadlines = new InMemoryDeadlines();
        deadlines.set(new Deadline(day, 0, day, null, null, 0, true, List.of()));
        return deadlines;
    }

    @Override
    public void open(CaseId caseId, LocalDate begunOn, LocalDate dueOn, String yearEnd) {
        set(new Deadline(dueOn, 0, begunOn, null, null, 0, true, List.of()));
        flag = yearEnd;
    }

    @Override
    public Optional<Deadline> of(CaseId caseId) {
        return Optional.ofNullable(deadline);
    }

    @Override
    public Optional<LocalDate> dueOn(CaseId caseId) {
        return of(caseId).map(Deadline::dueOn);
    }

    @Override
    public Optional<Counted> counted(CaseId caseId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void extend(CaseId caseId, int days, LocalDate dueOn, LocalDate today) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void pause(CaseId caseId, Pause pause, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(CaseId caseId, LocalDate dueOn, LocalDate begunOn) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void handIn(CaseId caseId, Instant when) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revise(CaseId caseId, LocalDate dueOn, LocalDate today) {
        throw new UnsupportedOperationException();
    }

    String flag() {
        return flag;
    }

    private void set(Deadline next) {
        deadline = next;
    }
}
