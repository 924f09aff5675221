package id.pendamping.selection;

import id.pendamping.shared.Act;
import id.pendamping.shared.PersonalNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One judgement on a group, by a rule or a person.
 *
 * @param verdict name of the stage's own verdict
 * @param mayReturn the registration goes back for correction
 * @param returnedFor the parts of the registration that a person opens again
 * @param rules the screening rules that fired, and {@code rulesVersion} the table they stand in
 * @param risk of a group that was screened
 * @param inputs what the table saw, and {@code concerned} the members or budget lines that it means
 */
record Judgement(
        Stage stage,
        String verdict,
        boolean mayReturn,
        List<String> returnedFor,
        List<String> rules,
        @Nullable Integer rulesVersion,
        @Nullable List<String> inputs,
        List<String> concerned,
        @Nullable Risk risk,
        @Nullable String note,
        @Nullable Visit visit,
        String by,
        Instant at) {

    private static final Set<String> AGAINST = Set.of("RETURNED", "REJECTED", "FAILED");

    /**
     * What was found on the spot.
     *
     * @param checklist each question=answer, and {@code agreed} the positions of the members who did; missing on older ones
     */
    record Visit(
            LocalDate on,
            Method method,
            int membersPresent,
            String minutesNumber,
            @Nullable List<String> checklist,
            @Nullable List<Integer> agreed) {}

    /** How the verification team met the group. */
    enum Method {
        VISIT,
        INTERVIEW
    }

    static Judgement screening(GroupScreened fact, Act act) {
        return new Judgement(
                Stage.SCREENING,
                fact.screening().name(),
                fact.mayReturn(),
                List.of(),
                fact.rules(),
                fact.rulesVersion(),
                fact.inputs(),
                fact.concerned() == null ? List.of() : fact.concerned(),
                fact.approval() == null || fact.riskParts() == null ? null : Risk.of(fact.riskParts(), fact.approval()),
                null,
                null,
                act.actor().id(),
                act.when());
    }

    static Judgement of(Stage stage, Enum<?> verdict, @Nullable String note, Act act) {
        return new Judgement(
                stage,
                verdict.name(),
                false,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                masked(note),
                null,
                act.actor().id(),
                act.when());
    }

    Judgement returned(boolean allowed, List<String> parts) {
        return new Judgement(
                stage, verdict, allowed, parts, rules, rulesVersion, inputs, concerned, risk, note, visit, by, at);
    }

    Judgement after(Visit seen) {
        return new Judgement(
                stage,
                verdict,
                mayReturn,
                returnedFor,
                rules,
                rulesVersion,
                inputs,
                concerned,
                risk,
                note,
                seen,
                by,
                at);
    }

    boolean names(String rule) {
        return rules.contains(rule);
    }

    /** Whether it keeps the group from going on. */
    boolean isAgainst() {
        return AGAINST.contains(verdict);
    }

    boolean isReturned() {
        return verdict.equals("RETURNED");
    }

    /** A visit that speaks for the group, confirmed or not. */
    boolean isVisitThatPassed() {
        return stage == Stage.FIELD && !isAgainst();
    }

    /** Whether the commitment officer decides after it. */
    boolean awaitsDecision() {
        return switch (stage) {
            case FIELD -> verdict.equals("PASSED");
            case CONFIRMATION -> verdict.equals("CONFIRMED");
            case RATIFICATION -> isReturned();
            case SCREENING, ADMINISTRATION, DECISION -> false;
        };
    }

    /** Words that people type may hold numbers of people; they belong nowhere but with their member. */
    private static @Nullable String masked(@Nullable String words) {
        return words == null || words.isBlank() ? null : PersonalNumbers.masked(words);
    }
}
