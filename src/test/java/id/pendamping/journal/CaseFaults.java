package id.pendamping.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What the check of the record has against one case: its money, its state and its tables. */
public final class CaseFaults {

    private record Question(String name, String text) {}

    private CaseFaults() {}

    public static List<String> of(DataSource database, String number) {
        List<Question> questions = Stream.concat(
                        Stream.of(StateRules.Part.values())
                                .flatMap(part -> StateRules.rules(part).stream())
                                .map(rule -> new Question(rule.violation(), rule.question())),
                        StateRules.allFolds().stream()
                                .map(fold -> new Question(String.join(", ", fold.tables()), fold.question())))
                .toList();
        List<String> faults = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            OneCase one = OneCase.alone(statement, number);
            for (Question question : questions) {
                try (ResultSet rows = statement.executeQuery(one.question(question.text()))) {
                    while (rows.next()) {
                        faults.add(told(question.name(), rows));
                    }
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return faults;
    }

    private static String told(String name, ResultSet row) throws SQLException {
        StringBuilder told = new StringBuilder(name);
        for (int column = 3; column <= row.getMetaData().getColumnCount(); column++) {
            told.append(' ').append(row.getString(column));
        }
        return told.toString();
    }
}
