package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.forms.AsLastTime;
import id.pendamping.forms.TypedText;
import id.pendamping.programme.RegionDays;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has given at a step last today: number and date of a document, for the next one. */
@Repository
public class LastAnswers {

    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+");

    private final JdbcClient jdbc;
    private final RegionDays days;

    LastAnswers(JdbcClient jdbc, RegionDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** Keeps what was handed in. */
    @Transactional
    public void keep(Account account, Step<?> step, TypedText typed) {
        List<RecordComponent> asked = asked(step);
        if (asked.isEmpty()) {
            return;
        }
        of(account, step, "delete from last_answer where account_id = :account and step = :step")
                .update();
        typed.values().forEach((name, value) -> {
            if (asked.stream().anyMatch(one -> isAt(one, name)) && !value.isBlank()) {
                of(account, step, "insert into last_answer values (:account, :step, :name, :value, :day)")
                        .param("name", name)
                        .param("value", value)
                        .param("day", days.today(account.home()))
                        .update();
            }
        });
    }

    /** The form with it, where nothing stands yet. */
    public TypedText begin(Account account, Step<?> step, TypedText typed) {
        List<RecordComponent> asked = asked(step);
        if (asked.isEmpty()) {
            return typed;
        }
        Map<String, String> last = of(
                        account,
                        step,
                        "select name, value from last_answer where account_id = :account and step = :step and day ="
                                + " :day")
                .param("day", days.today(account.home()))
                .query(rows -> {
                    Map<String, String> found = new java.util.HashMap<>();
                    while (rows.next()) {
                        found.put(rows.getString("name"), rows.getString("value"));
                    }
                    return found;
                });
        TypedText begun = typed;
        for (RecordComponent one : asked) {
            for (Map.Entry<String, String> value : last.entrySet()) {
                if (isAt(one, value.getKey()) && begun.get(value.getKey()) == null) {
                    begun = begun.with(value.getKey(), isCounted(one) ? next(value.getValue()) : value.getValue());
                }
            }
        }
        return begun;
    }

    /** {@code 012/PKS/2023} becomes {@code 013/PKS/2023}. */
    static String next(String number) {
        Matcher first = FIRST_NUMBER.matcher(number);
        if (!first.find()) {
            return number;
        }
        String counted = new BigInteger(first.group()).add(BigInteger.ONE).toString();
        String padded = "0".repeat(Math.max(0, first.group().length() - counted.length())) + counted;
        return number.substring(0, first.start()) + padded + number.substring(first.end());
    }

    private static List<RecordComponent> asked(Step<?> step) {
        return Arrays.stream(step.command().getRecordComponents())
                .filter(one -> one.isAnnotationPresent(AsLastTime.class))
                .toList();
    }

    private static boolean isAt(RecordComponent component, String name) {
        return name.equals(component.getName()) || name.startsWith(component.getName() + '.');
    }

    private static boolean isCounted(RecordComponent component) {
        return component.getAnnotation(AsLastTime.class).next();
    }

    private JdbcClient.StatementSpec of(Account account, Step<?> step, String sql) {
        return jdbc.sql(sql).param("account", account.id()).param("step", step.key());
    }
}
