package id.pendamping.budget;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.disbursement.InMemoryPayments;
import id.pendamping.forms.Forms;
import id.pendamping.group.OneGroup;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.lifecycle.EveryMessage;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import jakarta.validation.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan of 12 million for the machine and 8 million for bamboo, and what the group spends or wants instead. */
class BudgetChangeTest {

    private static final Forms FORMS =
            new Forms(Validation.buildDefaultValidatorFactory().getValidator());
    private static final List<String> INPUTS = List.of("line", "category", "description", "amount", "reason");

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2023-11-01T03:00:00Z");
    private static final String MACHINE = OneGroup.MACHINE.id().toString();
    private static final String BAMBOO = OneGroup.BAMBOO.id().toString();

    private final RecordingJournal journal = new RecordingJournal();
    private final OneGroup group = new OneGroup(CASE);
    private final InMemoryBudgetChanges store = new InMemoryBudgetChanges(10);
    private final InMemoryPayments payments =
            InMemoryPayments.confirmed(Rupiah.of(20_000_000), LocalDate.of(2023, 10, 16));
    private final BudgetChanges changes =
            new BudgetChanges(store, group, payments, new ChangeCheck(group), EveryMessage.isAwaited(true), journal);
    private final DecideBudgetChange decide = new DecideBudgetChange(store, changes, group, journal);
    private final PlanGuard guard = new PlanGuard(group, store);

    @Test
    void aLineMayExceedItsPlanByTenPercentAndNoRupiahMore() {
        assertThat(guard.check(CASE, Map.of(OneGroup.MACHINE.id(), Rupiah.of(13_200_000))))
                .isEmpty();
        assertThat(guard.check(CASE, Map.of(OneGroup.MACHINE.id(), Rupiah.of(13_200_001))))
                .containsExactly(Refusal.at(
                        "lines", "refusal.plan.exceeded", "Mesin serut", Rupiah.of(13_200_001), Rupiah.of(13_200_000)));
        assertThat(guard.check(CASE, Map.of())).as("less is never too much").isEmpty();
    }

    @Test
    void whatWasApprovedIsThePlanAndTheOldAmountIsKeptBesideIt() {
        approve(MACHINE, "10000000");
        approve(BAMBOO, "10000000");

        assertThat(guard.check(CASE, Map.of(OneGroup.MACHINE.id(), Rupiah.of(11_000_001))))
                .hasSize(1);
        assertThat(guard.check(CASE, Map.of(OneGroup.BAMBOO.id(), Rupiah.of(11_000_000))))
                .isEmpty();
        assertThat(changes.plan(CASE))
                .containsExactly(
                        new BudgetChanges.PlannedLine(OneGroup.MACHINE, Rupiah.of(10_000_000)),
                        new BudgetChanges.PlannedLine(OneGroup.BAMBOO, Rupiah.of(10_000_000)));
        assertThat(journal.last().fact())
                .isEqualTo(new BudgetChangeDecided(
                        CASE, OneGroup.BAMBOO.id(), BudgetChangeDecided.Verdict.APPROVED, 10_000_000));
    }

    @Test
    void aNewLineJoinsThePlanWhenItIsApproved() {
        approve(MACHINE, "11000000");
        assertThat(ask("NEW", "ALAT", " Gergaji ", "1.000.000", "Perlu")).isEqualTo(Outcome.done());
        assertThat(journal.last().fact()).isEqualTo(new BudgetChangeAsked(CASE, null, 0, 1_000_000));
        assertThat(group.budget(CASE)).hasSize(2);

        decide("APPROVED", null);

        assertThat(group.budget(CASE)).hasSize(3).last().satisfies(line -> {
            assertThat(line.description()).isEqualTo("Gergaji");
            assertThat(guard.check(CASE, Map.of(line.id(), Rupiah.of(1_100_000))))
                    .isEmpty();
            assertThat(guard.check(CASE, Map.of(line.id(), Rupiah.of(1_100_001))))
                    .hasSize(1);
        });
    }

    @Test
    void aRefusalNeedsAReasonAndChangesNothing() {
        ask(MACHINE, null, null, "1000000", "Perlu");

        assertThat(decide("REFUSED", null)).isEqualTo(Outcome.refusedField("note", "refusal.sayWhy"));
        assertThat(decide("REFUSED", "Mesin tetap diperlukan")).isEqualTo(Outcome.done());

        assertThat(changes.plan(CASE)).noneMatch(BudgetChanges.PlannedLine::isChanged);
    }

    @Test
    void oneQuestionAtATimeAndNoReportBeforeTheAnswer() {
        ask(MACHINE, null, null, "1000000", "Perlu");

        assertThat(ask(BAMBOO, null, null, "1000000", "Perlu")).isEqualTo(Outcome.refused("refusal.budgetChange.open"));
        assertThat(guard.check(CASE, Map.of())).containsExactly(Refusal.at("lines", "refusal.plan.open"));
        decide("REFUSED", "Tidak perlu");
        assertThat(guard.check(CASE, Map.of())).isEmpty();
    }

    @Test
    void everythingWrongIsNamedAtItsField() {
        assertRefused(ask(null, null, null, "x", " "), "amount", "line", "reason");
        assertRefused(ask("NEW", null, " ", "0", "Perlu"), "category", "description", "amount");
        assertRefused(ask(MACHINE, null, null, "12000000", "Perlu"), "amount");
        assertRefused(ask("NEW", "ALAT", "Sepeda motor", "1", "Perlu"), "description");
        assertThat(ask(MACHINE, null, null, "12000001", "Perlu"))
                .isEqualTo(Outcome.refusedField(
                        "amount",
                        "refusal.budgetChange.beyond",
                        Rupiah.of(20_000_001),
                        Rupiah.of(20_000_000),
                        Rupiah.of(1)));
        assertThat(ask(MACHINE, null, null, "999999999999999", "Perlu"))
                .isEqualTo(Outcome.refusedField(
                        "amount",
                        "refusal.budgetChange.moreThanAid",
                        Rupiah.of(999_999_999_999_999L),
                        Rupiah.of(20_000_000)));
        assertThat(journal.facts()).isEmpty();
    }

    private void approve(String line, String amount) {
        assertThat(ask(line, null, null, amount, "Harga berubah")).isEqualTo(Outcome.done());
        assertThat(decide("APPROVED", null)).isEqualTo(Outcome.done());
    }

    /** Line, category, description, amount and reason as typed. */
    private Outcome ask(@Nullable String... typed) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < INPUTS.size(); i++) {
            parameters.put(INPUTS.get(i), typed[i]);
        }
        return FORMS.read(BudgetChanges.Command.class, parameters)
                .then(command -> changes.ask(CASE, command, Act.by(new Actor("dewi", Duty.MENTOR), NOW)));
    }

    private Outcome decide(String verdict, @Nullable String note) {
        return decide.handle(
                CASE,
                new DecideBudgetChange.Command(BudgetChangeDecided.Verdict.valueOf(verdict), note),
                Act.by(new Actor("bambang", Duty.COMMITMENT_OFFICER), NOW));
    }

    private static void assertRefused(Outcome outcome, String... fields) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactly(fields));
    }
}
