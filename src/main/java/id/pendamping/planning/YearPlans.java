package id.pendamping.planning;

import id.pendamping.desk.DeclaredDeed;
import id.pendamping.desk.Deed;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.planning.YearDecided.Verdict;
import id.pendamping.planning.YearDraft.Status;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Numbers;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Programme years are drafted from an edition that is approved, handed in with everything that differs, and approved by
 * somebody who did not write in the draft. What is approved is a new edition of its year.
 */
@Component
public class YearPlans {

    /** Begins a draft; {@code from} is the year that is copied, the year itself where it has been set up. */
    public record Begin(int from) {}

    /** Nothing has to be said to hand a draft in. */
    public record Submit() {}

    /** What is decided, with a reason where it is not approved. */
    public record Decide(
            Verdict verdict,

            @Field(Field.Kind.WORDS) @Size(max = 500, message = "{constraint.tooLong}") @Nullable
            String reason) {}

    private final YearDraftStore store;
    private final YearDraftCheck check;
    private final Programme programme;
    private final RegionDays days;
    private final DecideYear decide;
    private final YearDifferences differences;
    private final Journal journal;

    YearPlans(
            YearDraftStore store,
            YearDraftCheck check,
            Programme programme,
            RegionDays days,
            DecideYear decide,
            YearDifferences differences,
            Journal journal) {
        this.store = store;
        this.check = check;
        this.programme = programme;
        this.days = days;
        this.decide = decide;
        this.differences = differences;
        this.journal = journal;
    }

    /** What a year is in the journal. */
    public static Subject subject(int year) {
        return new Subject(Subject.Kind.PROGRAMME, String.valueOf(year));
    }

    /** Somebody begins a draft under this id. */
    public Deed<Begin> drafting(UUID id) {
        return deed("draft-year", Begin.class, (year, begin, act) -> draft(id, year, begin.from(), act));
    }

    /** Somebody writes in it. */
    public Deed<ChangeDraft> changing(UUID id) {
        return deed("change-year-draft", ChangeDraft.class, (year, change, act) -> change(id, change, act));
    }

    /** Somebody hands it in. */
    public Deed<Submit> submitting(UUID id) {
        return deed("submit-year", Submit.class, (year, command, act) -> submit(id, act));
    }

    /** Somebody else decides; giving a draft up is open to those who wrote it as well. */
    public Deed<Decide> deciding(UUID id) {
        return deed("decide-year", Decide.class, (year, decision, act) -> decide.handle(id, decision, act));
    }

    private static <C extends Record> DeclaredDeed<Subject, C> deed(
            String key, Class<C> command, Deed.Handler<Integer, C> handler) {
        return Deed.ofSubject(
                        key,
                        Duty.BUDGET_AUTHORITY,
                        command,
                        (subject, given, act) -> handler.handle(Integer.valueOf(subject.id()), given, act))
                .orBy(Duty.ADMINISTRATOR);
    }

    private Outcome draft(UUID id, int year, int from, Act act) {
        if (store.open(year).isPresent()) {
            return Outcome.refused("refusal.planning.open");
        }
        List<Integer> years =
                programme.years().stream().map(ProgrammeYear::year).toList();
        int model = years.contains(year) ? year : from;
        if (!years.contains(model)) {
            return Outcome.refusedField("from", "refusal.planning.from");
        }
        Edition based = programme.edition(model, LocalDate.MAX);
        LocalDate today = days.atMinistry();
        LocalDate begins = LocalDate.of(year, 1, 1);
        LocalDate since = model == year && today.isAfter(begins) ? today.plusDays(1) : begins;
        store.insert(id, year, based, since, phases(year, model), act);
        journal.record(new YearDrafted(id, year, based.year(), based.version()), act);
        return Outcome.done();
    }

    private List<PlannedPhase> phases(int year, int model) {
        return programme.phases().stream()
                .filter(phase -> phase.year() == model)
                .map(phase -> new PlannedPhase(
                        phase.ordinal(), PhaseTerms.of(phase).laterBy(year - model), PhaseTerms.of(phase)))
                .toList();
    }

    private Outcome change(UUID id, ChangeDraft change, Act act) {
        YearDraft draft =
                store.find(id).filter(one -> one.status() == Status.DRAFT).orElse(null);
        if (draft == null) {
            return Outcome.refused("refusal.planning.closed");
        }
        Map<String, BigDecimal> differing = differing(draft, change);
        Numbers wanted = programme.numbers(draft.based()).with(differing);
        List<Refusal> wrong = check.objections(draft, change, wanted);
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        store.replace(id, change.since(), differing, planned(draft, change), act);
        return Outcome.done();
    }

    private Map<String, BigDecimal> differing(YearDraft draft, ChangeDraft change) {
        Numbers based = programme.numbers(draft.based());
        Map<String, BigDecimal> differing = new TreeMap<>();
        for (ChangeDraft.NumberRow row : change.numbers()) {
            BigDecimal kept = SettingCatalogue.of(row.name()).kept(row.value());
            if (based.find(row.name())
                    .filter(before -> before.compareTo(kept) == 0)
                    .isEmpty()) {
                differing.put(row.name(), kept);
            }
        }
        return differing;
    }

    /** Phases that are there already stay, whatever the form leaves out. */
    private List<PlannedPhase> planned(YearDraft draft, ChangeDraft change) {
        Map<Integer, PlannedPhase> planned = new TreeMap<>();
        if (!draft.isNewYear()) {
            draft.phases().stream()
                    .filter(phase -> phase.before() != null)
                    .forEach(phase -> planned.put(
                            phase.ordinal(), new PlannedPhase(phase.ordinal(), before(phase), before(phase))));
        }
        Map<Integer, PhaseTerms> compared = new TreeMap<>();
        programme.phases().stream()
                .filter(phase -> phase.year() == draft.based().year())
                .forEach(phase -> compared.put(phase.ordinal(), PhaseTerms.of(phase)));
        change.phases()
                .forEach(row -> planned.put(
                        row.ordinal(), new PlannedPhase(row.ordinal(), row.terms(), compared.get(row.ordinal()))));
        return new ArrayList<>(planned.values());
    }

    private static PhaseTerms before(PlannedPhase phase) {
        return Objects.requireNonNull(phase.before());
    }

    private Outcome submit(UUID id, Act act) {
        YearDraft draft =
                store.find(id).filter(one -> one.status() == Status.DRAFT).orElse(null);
        if (draft == null) {
            return Outcome.refused("refusal.planning.closed");
        }
        if (YearDraftCheck.changesNothing(draft)) {
            return Outcome.refused("refusal.planning.nothing");
        }
        if (draft.isNewYear() && draft.phases().isEmpty()) {
            return Outcome.refused("refusal.planning.noPhase");
        }
        List<Refusal> wrong = check.since(draft, draft.since());
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        store.submit(id, act);
        journal.record(new YearSubmitted(id, draft.year(), draft.since(), differences.inLines(draft)), act);
        return Outcome.done();
    }

    public Optional<YearDraft> find(UUID id) {
        return store.find(id);
    }

    /** The draft of the year that nobody has decided on. */
    public Optional<YearDraft> open(int year) {
        return store.open(year);
    }

    /** All that nobody has decided on. */
    public List<YearDraft> allOpen() {
        return store.allOpen();
    }

    /** The drafts that became editions of the year, latest first. */
    public List<YearDraft> approved(int year) {
        return store.approved(year);
    }
}
