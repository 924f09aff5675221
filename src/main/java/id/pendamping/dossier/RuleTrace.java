package id.pendamping.dossier;

import id.pendamping.journal.Recorded;
import id.pendamping.lifecycle.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which facts a decision table answered, and whether it answers the same when it is asked once more. */
@Component
class RuleTrace {

    private record Table(String decision, BiPredicate<Map<String, Object>, Rules.Verdict> same) {}

    private static final Table REPORT_DUE = new Table(
            "report-due",
            (data, verdict) -> !data.containsKey("flag") || verdict.only("flag").equals(data.get("flag")));

    /** What has to agree between the entry and the table. */
    private static final Map<String, Table> TABLES = Map.of(
            "group-screened",
            new Table("screening", (data, verdict) -> distinct(verdict.all("rule"))
                    .equals(distinct(texts(data.get("rules"))))),
            "readiness-judged",
            new Table("readiness", (data, verdict) -> distinct(verdict.all("missing"))
                    .equals(distinct(texts(data.get("missing"))))),
            "mentor-proposed",
            new Table(
                    "mentor-capacity", (data, verdict) -> verdict.only("result").equals(data.get("result"))),
            "report-due-set",
            REPORT_DUE,
            "report-due-extended",
            REPORT_DUE,
            "report-clock-paused",
            REPORT_DUE,
            "report-clock-resumed",
            REPORT_DUE,
            "report-due-moved",
            REPORT_DUE,
            "report-judged",
            new Table(
                    "report-outcome",
                    (data, verdict) ->
                            verdict.only("outcome").equals(data.get("result")) || isOlderFraud(data, verdict)),
            "finding-raised",
            new Table("finding-severity", (data, verdict) -> verdict.only("severity")
                    .equals(data.get("severity"))));

    /** Fraud was told as a rejection before it suspended cases. */
    private static boolean isOlderFraud(Map<String, Object> data, Rules.Verdict verdict) {
        return "FRAUD".equals(verdict.only("outcome")) && "REJECT".equals(data.get("result"));
    }

    private final Rules rules;

    RuleTrace(Rules rules) {
        this.rules = rules;
    }

    /** Null where no table was asked, or where the entry is older than the keeping of inputs. */
    @Nullable
    RuleCheck of(Recorded entry, Locale language) {
        Table table = TABLES.get(entry.type());
        if (table == null
                || !(entry.data().get("inputs") instanceof List<?> inputs)
                || !(entry.data().get("rulesVersion") instanceof Number version)) {
            return null;
        }
        Rules.Replay replay = rules.again(table.decision(), version.intValue(), texts(inputs), language);
        return new RuleCheck(
                table.decision(), version.intValue(), replay, table.same().test(entry.data(), replay.verdict()));
    }

    private static Set<String> distinct(List<String> values) {
        return new TreeSet<>(values);
    }

    private static List<String> texts(@Nullable Object values) {
        List<String> texts = new ArrayList<>();
        if (values instanceof List<?> list) {
            list.forEach(value -> texts.add(String.valueOf(value)));
        }
        return texts;
    }
}
