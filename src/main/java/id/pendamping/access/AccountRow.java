package id.pendamping.access;

import id.pendamping.shared.Duty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads accounts with their duties and regions. */
final class AccountRow {

    private AccountRow() {}

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("id"), row.getString("login"), row.getString("name"), duties(row), regions(row));
    }

    /** Also a closed one. */
    static KeptAccount kept(ResultSet row, int number) throws SQLException {
        return new KeptAccount(
                row.getString("id"),
                row.getString("login"),
                row.getString("name"),
                duties(row),
                regions(row),
                row.getBoolean("disabled"),
                row.getBoolean("secret_temporary"),
                row.getString("code_asked_by"));
    }

    private static Set<Duty> duties(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("duties").getArray())
                .map(Duty::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> regions(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("regions").getArray());
    }
}
