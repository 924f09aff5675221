package id.pendamping.journal;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * Asks the questions of the check about one case. In a database that many tests have filled they take seconds, and each
 * test asks about its own case alone: within the transaction the entries of other cases are hidden.
 */
public final class OneCase {

    private final String number;

    private OneCase(String number) {
        this.number = number;
    }

    /** For as long as this transaction lasts. */
    public static OneCase alone(Statement statement, String number) throws SQLException {
        statement.execute("""
                create temp table journal_entry on commit drop as
                select * from public.journal_entry where subject_kind not in ('CASE', 'ACCESS')
                union all
                select * from public.journal_entry where subject_kind = 'CASE'
                    and subject_id = (select case_id::text from group_card where number = '%s')""".formatted(number));
        statement.execute("analyze journal_entry");
        return new OneCase(number);
    }

    /** The question, answered for this case only: such questions say the number of the case first. */
    public String question(String ofAllCases) {
        return "select * from (" + ofAllCases + ") as answers (whose) where whose = '" + number + "'";
    }
}
