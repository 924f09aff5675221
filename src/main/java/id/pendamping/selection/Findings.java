package id.pendamping.selection;

import id.pendamping.desk.PassingWords;
import id.pendamping.lifecycle.Rules;
import id.pendamping.lifecycle.WouldPass;
import id.pendamping.programme.Edition;
import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the version of the eligibility table that answered then once more, with what it saw, and says what it holds against a group. */
@Component("eligibilityFindings")
public class Findings {

    private final Rules rules;
    private final PassingWords words;
    private final Eligibility eligibility;
    private final Judgements judgements;

    Findings(Rules rules, PassingWords words, Eligibility eligibility, Judgements judgements) {
        this.rules = rules;
        this.words = words;
        this.eligibility = eligibility;
        this.judgements = judgements;
    }

    /**
     * A screening, asked again.
     *
     * @param version of the table that answered
     * @param rules that fired then
     * @param kept whether what the table saw was kept; older screenings name their rules only
     * @param risk how much care the group asks for; missing on older screenings
     * @param same whether the table says today what it said then
     */
    public record Again(
            GroupScreened.Result result,
            int version,
            Instant at,
            List<String> rules,
            boolean kept,
            boolean same,
            List<Finding> findings,
            @Nullable Risk risk) {

        static Again of(Judgement screening, @Nullable List<Finding> findings) {
            List<Finding> found = findings == null ? List.of() : findings;
            List<String> now = found.stream().map(Finding::rule).distinct().toList();
            return new Again(
                    GroupScreened.Result.valueOf(screening.verdict()),
                    Objects.requireNonNull(screening.rulesVersion()),
                    screening.at(),
                    screening.rules(),
                    findings != null,
                    now.equals(screening.rules()),
                    found,
                    screening.risk());
        }

        /** Findings about one part of the registration. */
        public List<Finding> about(String part) {
            return findings.stream()
                    .filter(finding -> finding.about().name().equals(part))
                    .toList();
        }
    }

    /** The latest screening of a case. */
    public Optional<Again> latest(CaseId caseId, Locale language) {
        return judgements.of(caseId).stream()
                .filter(judgement -> judgement.stage() == Stage.SCREENING)
                .reduce((earlier, later) -> later)
                .map(screening -> again(screening, language));
    }

    Again again(Judgement screening, Locale language) {
        List<String> inputs = screening.inputs();
        if (inputs == null) {
            return Again.of(screening, null);
        }
        int version = Objects.requireNonNull(screening.rulesVersion());
        Rules.Replay replay = rules.again(Eligibility.TABLE, version, inputs, language);
        Map<String, List<Integer>> concerned = concerned(screening.concerned());
        List<Finding> findings = replay.rows().stream()
                .filter(Rules.Replay.Row::fired)
                .map(row -> finding(row, replay.inputs(), concerned, language))
                .toList();
        return Again.of(screening, findings);
    }

    /** One rule for everybody to read: what follows from it, and at which numbers it does not fire. */
    public record ReadableRule(
            String rule,
            Finding.Effect effect,
            String says,
            @Nullable String allowed) {}

    /** The table as it holds for groups that are registered under this edition. */
    public List<ReadableRule> table(Edition edition, Locale language) {
        Rules.Replay table = rules.show(Eligibility.TABLE, eligibility.limits(edition), language);
        return table.rows().stream()
                .map(row -> new ReadableRule(
                        output(row, table.inputs()),
                        effect(row, table.inputs()),
                        row.note(),
                        row.wouldPass() == null ? null : words.allowed(row.wouldPass(), language)))
                .toList();
    }

    private Finding finding(Rules.Replay.Row row, int inputs, Map<String, List<Integer>> concerned, Locale language) {
        WouldPass passing = row.wouldPass();
        String input = passing == null ? null : passing.input();
        return new Finding(
                output(row, inputs),
                effect(row, inputs),
                Finding.About.of(input),
                input,
                input == null ? List.of() : concerned.getOrDefault(input, List.of()),
                row.note(),
                passing == null ? null : words.of(passing, language));
    }

    private static String output(Rules.Replay.Row row, int column) {
        return row.cells().get(column).replace("\"", "");
    }

    private static Finding.Effect effect(Rules.Replay.Row row, int inputs) {
        return Finding.Effect.valueOf(output(row, inputs + 1));
    }

    /** What {@link Screening#concernedKept} wrote. */
    private static Map<String, List<Integer>> concerned(List<String> kept) {
        return kept.stream()
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Stream.of(parts[1].split(","))
                        .map(Integer::valueOf)
                        .toList()));
    }
}
