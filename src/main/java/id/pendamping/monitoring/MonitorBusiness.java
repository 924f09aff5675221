package id.pendamping.monitoring;

import id.pendamping.evidence.Evidence;
import id.pendamping.forms.DateInput;
import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import id.pendamping.forms.RealDate;
import id.pendamping.forms.Typed;
import id.pendamping.forms.WholeRupiah;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
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
    record Form(
            @Field(value = Field.Kind.CHOICE, options = BusinessMonitored.Business.class)
            @OneOf(BusinessMonitored.Business.class)
            String business,

            @Field(Field.Kind.MONEY) @NotBlank(message = "{constraint.required}") @WholeRupiah
            String turnover,

            @Field(Field.Kind.DIGITS)
            @NotBlank(message = "{constraint.required}")
            @Pattern(regexp = "\\d{1,3}", message = "{constraint.digits}")
            String workers,

            @Field(Field.Kind.DATE) @RealDate DateInput visitedOn,

            @Field(Field.Kind.WORDS)
            @NotBlank(message = "{constraint.required}")
            @Size(max = 1000, message = "{constraint.tooLong}")
            String words,

            @Field(Field.Kind.PICTURE) @Pattern(regexp = Evidence.ID_FORM, message = "{constraint.evidence}") @Nullable
            String photo) {

        @Nullable
        UUID picture() {
            return Typed.isMissing(photo) ? null : UUID.fromString(photo);
        }
    }

    private final MonitoringVisits visits;
    private final Evidence evidence;
    private final Ledger ledger;
    private final Groups groups;
    private final Programme programme;
    private final Journal journal;
    private final Clock clock;

    MonitorBusiness(
            MonitoringVisits visits,
            Evidence evidence,
            Ledger ledger,
            Groups groups,
            Programme programme,
            Journal journal,
            Clock clock) {
        this.visits = visits;
        this.evidence = evidence;
        this.ledger = ledger;
        this.groups = groups;
        this.programme = programme;
        this.journal = journal;
        this.clock = clock;
    }

    Outcome handle(CaseId caseId, Form form, Act act) {
        LocalDate today = LocalDate.ofInstant(act.when(), clock.getZone());
        LocalDate visitedOn = form.visitedOn().date();
        if (visitedOn.isAfter(today)) {
            return Outcome.refusedField("visitedOn", "refusal.date.future", today);
        }
        LocalDate closedOn = ledger.closedOn(caseId).orElseThrow();
        if (visitedOn.isBefore(closedOn)) {
            return Outcome.refusedField("visitedOn", "refusal.monitoring.beforeClosing", closedOn);
        }
        UUID photo = form.picture();
        if (photo != null && evidence.find(caseId, List.of(photo)).isEmpty()) {
            return Outcome.refusedField("photo", "constraint.picture");
        }
        int round = visits.made(caseId) + 1;
        var business = BusinessMonitored.Business.valueOf(form.business());
        Rupiah turnover = Rupiah.parse(form.turnover()).orElseThrow();
        int workers = Integer.parseInt(form.workers());
        visits.keep(
                caseId,
                new MonitoringVisits.Visit(round, business, turnover, workers, visitedOn, form.words(), photo),
                act.actor().id());
        journal.record(
                new BusinessMonitored(
                        caseId,
                        round,
                        business,
                        turnover.amount(),
                        workers,
                        visitedOn,
                        months(caseId, round + 1).isEmpty()),
                act.because(form.words()));
        return Outcome.done();
    }

    /** When the next visit opens. */
    Optional<LocalDate> opens(CaseId caseId) {
        return ledger.closedOn(caseId)
                .flatMap(closed -> months(caseId, visits.made(caseId) + 1).map(closed::plusMonths));
    }

    /** Until when it has to be made. */
    Optional<LocalDate> due(CaseId caseId) {
        int days = programme.term(year(caseId), "monitoring-days").orElse(DAYS);
        return opens(caseId).map(day -> day.plusDays(days));
    }

    private Optional<Integer> months(CaseId caseId, int round) {
        return programme.term(year(caseId), "monitoring-months-" + round);
    }

    private int year(CaseId caseId) {
        return groups.get(caseId).programmeYear();
    }
}
