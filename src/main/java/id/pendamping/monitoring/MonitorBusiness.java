package id.pendamping.monitoring;

import id.pendamping.evidence.Evidence;
import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.group.CaseDays;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The monitoring team records how it found the business; the programme year sets after how many months. */
@Component
class MonitorBusiness {

    private static final int DAYS = 30;

    /** What the team found. */
    record Command(
            @Field BusinessMonitored.Business business,
            @Field Rupiah turnover,

            @Field @Max(value = 999, message = "{constraint.digits}")
            int workers,

            @Field LocalDate visitedOn,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String words,

            @Field(Field.Kind.PICTURE) @Wording(unreadable = "constraint.evidence") @Nullable
            UUID photo) {}

    private final MonitoringVisits visits;
    private final Evidence evidence;
    private final Ledger ledger;
    private final Groups groups;
    private final Programme programme;
    private final Journal journal;
    private final CaseDays days;

    MonitorBusiness(
            MonitoringVisits visits,
            Evidence evidence,
            Ledger ledger,
            Groups groups,
            Programme programme,
            Journal journal,
            CaseDays days) {
        this.visits = visits;
        this.evidence = evidence;
        this.ledger = ledger;
        this.groups = groups;
        this.programme = programme;
        this.journal = journal;
        this.days = days;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        LocalDate today = days.of(caseId, act);
        LocalDate visitedOn = command.visitedOn();
        if (visitedOn.isAfter(today)) {
            return Outcome.refusedField("visitedOn", "refusal.date.future", today);
        }
        LocalDate closedOn = ledger.closedOn(caseId).orElseThrow();
        if (visitedOn.isBefore(closedOn)) {
            return Outcome.refusedField("visitedOn", "refusal.monitoring.beforeClosing", closedOn);
        }
        UUID photo = command.photo();
        if (photo != null && evidence.find(caseId.subject(), List.of(photo)).isEmpty()) {
            return Outcome.refusedField("photo", "constraint.picture");
        }
        int round = visits.made(caseId) + 1;
        visits.keep(
                caseId,
                new MonitoringVisits.Visit(
                        round,
                        command.business(),
                        command.turnover(),
                        command.workers(),
                        visitedOn,
                        command.words(),
                        photo),
                act.actor().id());
        journal.record(
                new BusinessMonitored(
                        caseId,
                        round,
                        command.business(),
                        command.turnover().amount(),
                        command.workers(),
                        visitedOn,
                        months(caseId, round + 1).isEmpty()),
                act.because(command.words()));
        return Outcome.done();
    }

    /** When the next visit opens. */
    Optional<LocalDate> opens(CaseId caseId) {
        return ledger.closedOn(caseId)
                .flatMap(closed -> months(caseId, visits.made(caseId) + 1).map(closed::plusMonths));
    }

    /** Until when it has to be made. */
    Optional<LocalDate> due(CaseId caseId) {
        int days = programme.term(edition(caseId), "monitoring-days").orElse(DAYS);
        return opens(caseId).map(day -> day.plusDays(days));
    }

    private Optional<Integer> months(CaseId caseId, int round) {
        return programme.term(edition(caseId), "monitoring-months-" + round);
    }

    private Edition edition(CaseId caseId) {
        return groups.get(caseId).edition();
    }
}
