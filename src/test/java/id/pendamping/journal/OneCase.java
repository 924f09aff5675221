package id.pendamping.journal;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Asks the questions of the check about one case. In a database that many tests have filled they take seconds, and each
 * test asks about its own case alone: within the transaction the entries of other cases are hidden.
 */
public final class OneCase {

    private final String numbers;

    private OneCase(String numbers) {
        this.numbers = numbers;
    }

    /** For as long as this transaction lasts. */
    public static OneCase alone(Statement statement, String number) throws SQLException {
        return alone(statement, Set.of(number));
    }

    /** Of some cases, for as long as this transaction lasts. */
    public static OneCase alone(Statement statement, Set<String> these) throws SQLException {
        String numbers = "('" + String.join("', '", these) + "')";
        statement.execute("""
                create temp table journal_entry on commit drop as
                select * from public.journal_entry where subject_kind not in ('CASE', 'ACCESS')
                union all
                select * from public.journal_entry where subject_kind = 'CASE'
                    and subject_id in (select case_id::text from group_card where number in %s)""".formatted(numbers));
        statement.execute("analyze journal_entry");
        return new OneCase(numbers);
    }

    /** The question, answered for this case only: such questions say the number of the case first. */
    public String question(String ofAllCases) {
        return "select * from (" + ofAllCases + ") as answers (whose) where whose in " + numbers;
    }
}
