package id.pendamping.filing;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the case of a group by its number, or by its name as the registration file has it. */
@Component
class NamedGroups {

    private static final Pattern NAME_AND_VILLAGE = Pattern.compile("(.+?)[\\s_-]+([\\d.]{10,13})");
    private static final Pattern COPY = Pattern.compile(" ?\\(\\d{1,3}\\)$");
    private static final int MOST_NAMED = 5;

    private final Subjects subjects;
    private final JdbcClient jdbc;

    NamedGroups(Subjects subjects, JdbcClient jdbc) {
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    /** The case, or why there is none. */
    sealed interface Found {
        record One(SubjectCard card) implements Found {}

        record None(Refusal reason) implements Found {}
    }

    /** Among the cases that the person may see; a village's code behind the name tells groups of one name apart. */
    Found find(Account account, PaperName.Of paper) {
        String group = COPY.matcher(paper.group()).replaceFirst("");
        if (group.startsWith("TKM-")) {
            return called(seen(account, group), paper.beside());
        }
        Matcher both = NAME_AND_VILLAGE.matcher(group);
        List<String> numbers = both.matches()
                ? named(account, both.group(1), both.group(2).replace(".", ""))
                : named(account, group, "");
        return switch (numbers.size()) {
            case 0 -> new Found.None(Refusal.of("refusal.filing.noGroup"));
            case 1 -> seen(account, numbers.get(0));
            default -> new Found.None(Refusal.of("refusal.filing.groups", String.join(", ", numbers)));
        };
    }

    /** Beside the number of a case stands nothing, or the name of its group. */
    private static Found called(Found found, String beside) {
        return found instanceof Found.One one
                        && !PaperWords.sayKindsAlone(beside)
                        && !PaperWords.joined(one.card().name()).equals(PaperWords.joined(beside))
                ? new Found.None(Refusal.of("refusal.filing.otherName"))
                : found;
    }

    private Found seen(Account account, String number) {
        return subjects.find(account, Subject.Kind.CASE, number)
                .<Found>map(Found.One::new)
                .orElseGet(() -> new Found.None(Refusal.of("refusal.filing.noCase")));
    }

    private List<String> named(Account account, String name, String village) {
        return jdbc.sql("""
                        select g.number from group_card g
                        where group_name_key(g.name) = :name and :village in ('', g.village) and\s""" + account.scope().covers("g.regency") + " order by g.number desc limit :most")
                .param("name", PaperWords.joined(name))
                .param("village", village)
                .param("most", MOST_NAMED)
                .params(account.scope().parameters())
                .query(String.class)
                .list();
    }
}
