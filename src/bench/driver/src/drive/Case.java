package drive;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A case on its way, with what its answers need to know; read in SQL outside the measured time. */
final class Case {

    record Planned(String id, String description, String unit, long amount) {}

    final String number;
    final UUID paper = UUID.randomUUID();
    final List<Planned> budget = new ArrayList<>();
    String id = "";
    String next = "";
    private String mentor = "";
    long granted;

    Case(String number, Connection database) throws SQLException {
        this.number = number;
        try (PreparedStatement planned = database.prepareStatement("""
                select g.id, b.id, b.description, b.unit, b.amount from aid_group g join budget_line b on b.case_id = g.id
                where g.number = ? order by b.position""")) {
            planned.setString(1, number);
            ResultSet row = planned.executeQuery();
            while (row.next()) {
                id = row.getString(1);
                budget.add(new Planned(row.getString(2), row.getString(3), row.getString(4), row.getLong(5)));
                granted += row.getLong(5);
            }
        }
    }

    String mentor(Connection database) throws SQLException {
        if (mentor.isEmpty()) {
            try (PreparedStatement assigned = database.prepareStatement("""
                    select a.login from assignment s join mentor m on m.id = s.mentor_id join account a on a.id = m.account_id
                    where s.case_id = ?::uuid and s.status in ('APPROVED', 'ACCEPTED')""")) {
                assigned.setString(1, id);
                ResultSet row = assigned.executeQuery();
                row.next();
                mentor = row.getString(1);
            }
        }
        return mentor;
    }

    /** A PDF of its own: kept as evidence, but no picture that would be read or compared. */
    byte[] pdf() {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>endobj\n% " + number
                        + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
