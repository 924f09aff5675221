package id.pendamping.setback;

import id.pendamping.group.AidCases;
import id.pendamping.group.CaseDays;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says by a statement of the village or the agency for disasters from when to when a group is kept from its work. The
 * programme year limits those days, and how long the statement may take.
 */
@Component
class DeclareForceMajeure {

    static final String MESSAGE = "force-majeure-declared";

    private static final String STATEMENT_DAYS = "force-majeure-statement-days";
    private static final int USUAL_STATEMENT_DAYS = 14;

    private final ForceMajeureStore store;
    private final AidCases cases;
    private final Groups groups;
    private final Programme programme;
    private final Standstill standstill;
    private final CaseDays days;
    private final Journal journal;

    DeclareForceMajeure(
            ForceMajeureStore store,
            AidCases cases,
            Groups groups,
            Programme programme,
            Standstill standstill,
            CaseDays days,
            Journal journal) {
        this.store = store;
        this.cases = cases;
        this.groups = groups;
        this.programme = programme;
        this.standstill = standstill;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Setbacks.Declaration command, Act act) {
        List<Refusal> wrong = days(caseId, command, days.of(caseId, act));
        objection(caseId).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        store.declare(caseId, command, act);
        journal.record(
                new ForceMajeureDeclared(
                        caseId, command.statementNumber(), command.statementDate(), command.from(), command.until()),
                act.because(command.account()));
        return Outcome.done();
    }

    /** Whether it may be declared now. */
    boolean isPossible(CaseId caseId) {
        return objection(caseId).isEmpty();
    }

    private Optional<Refusal> objection(CaseId caseId) {
        if (cases.find(caseId).filter(state -> state.outcome() == null).isEmpty()) {
            return Optional.of(Refusal.of("refusal.setback.ended"));
        }
        if (store.of(caseId).stream().anyMatch(DeclareForceMajeure::isOpen)) {
            return Optional.of(Refusal.of("refusal.forceMajeure.open"));
        }
        return standstill.isAwaited(caseId.subject(), MESSAGE)
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.setback.older"));
    }

    private static boolean isOpen(ForceMajeure one) {
        return one.state() == ForceMajeure.State.DECLARED || one.state() == ForceMajeure.State.GRANTED;
    }

    private List<Refusal> days(CaseId caseId, Setbacks.Declaration command, LocalDate today) {
        List<Refusal> wrong = new ArrayList<>();
        List<ForceMajeure> before = store.of(caseId);
        Edition edition = groups.get(caseId).edition();
        if (command.statementDate().isAfter(today)) {
            wrong.add(Refusal.at("statementDate", "refusal.date.future", today));
        }
        if (command.statementDate().isBefore(command.from())) {
            wrong.add(Refusal.at("statementDate", "refusal.forceMajeure.earlyStatement", command.from()));
        }
        LocalDate latest =
                command.from().plusDays(programme.term(edition, STATEMENT_DAYS).orElse(USUAL_STATEMENT_DAYS));
        if (command.statementDate().isAfter(latest)) {
            wrong.add(Refusal.at("statementDate", "refusal.forceMajeure.lateStatement", latest));
        }
        if (command.from().isAfter(today)) {
            wrong.add(Refusal.at("from", "refusal.date.future", today));
        }
        int left = programme.reportTiming(edition).pauseDays()
                - before.stream()
                        .filter(ForceMajeure::isCounted)
                        .mapToInt(ForceMajeure::days)
                        .sum();
        long asked = command.until().toEpochDay() - command.from().toEpochDay() + 1;
        if (asked < 1) {
            wrong.add(Refusal.at("until", "refusal.forceMajeure.backwards"));
        } else if (before.stream().anyMatch(one -> one.overlaps(command.from(), command.until()))) {
            wrong.add(Refusal.at("from", "refusal.forceMajeure.overlap"));
        } else if (asked > left) {
            wrong.add(Refusal.at("until", "refusal.forceMajeure.tooLong", asked, left));
        }
        return wrong;
    }
}
