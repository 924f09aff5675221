package id.pendamping.group;

import id.pendamping.access.PersonalData;
import id.pendamping.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What identifies the members and how they are reached, in plain: only for corrections and for recorded views. */
@Component
public class MemberDetails {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final PersonalData personalData;

    MemberDetails(JdbcClient jdbc, NamedParameterJdbcTemplate batch, PersonalData personalData) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.personalData = personalData;
    }

    /**
     * One member in plain.
     *
     * @param unreadable what was sealed and does not open, or is of somebody else
     */
    public record Details(
            UUID id,
            int position,
            String name,
            Member.Role role,
            @Nullable String nik,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String siapkerjaId,
            Employment employment,
            @Nullable LocalDate consentOn,
            List<String> unreadable) {

        @Override
        public String toString() {
            return "Details";
        }
    }

    public List<Details> of(CaseId caseId) {
        return jdbc.sql("""
                        select id, position, name, role, nik_sealed, nik_fingerprint, phone_sealed, phone_fingerprint, email,
                            siapkerja_id, employment, consent_on
                        from member where case_id = :caseId and left_on is null
                        order by position
                        """).param("caseId", caseId.value()).query(this::read).list();
    }

    private Details read(ResultSet row, int index) throws SQLException {
        List<String> unreadable = new ArrayList<>();
        String nik = open(row, Sealed.NIK, unreadable);
        String phone = open(row, Sealed.PHONE, unreadable);
        return new Details(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("name"),
                Member.Role.valueOf(row.getString("role")),
                nik,
                phone,
                row.getString("email"),
                row.getString("siapkerja_id"),
                Employment.valueOf(row.getString("employment")),
                row.getObject("consent_on", LocalDate.class),
                unreadable);
    }

    private @Nullable String open(ResultSet row, String field, List<String> unreadable) throws SQLException {
        byte[] sealed = row.getBytes(field + "_sealed");
        if (sealed == null) {
            return null;
        }
        String plain = personalData
                .open(field, sealed, row.getBytes(field + "_fingerprint"))
                .orElse(null);
        if (plain == null) {
            unreadable.add(field);
        }
        return plain;
    }

    /** Full number of the group's current account; {@link PersonalData#UNREADABLE} when it does not open or is another's. */
    @Nullable
    public String accountNumber(CaseId caseId) {
        return jdbc.sql(
                        "select number_sealed, number_fingerprint from bank_account where case_id = :caseId and current")
                .param("caseId", caseId.value())
                .query((row, index) -> personalData
                        .open(Sealed.ACCOUNT, row.getBytes("number_sealed"), row.getBytes("number_fingerprint"))
                        .orElse(PersonalData.UNREADABLE))
                .optional()
                .orElse(null);
    }

    /** Gives the digests of the rows as they are then. */
    MemberDigests update(List<Details> changed) {
        if (changed.isEmpty()) {
            return MemberDigests.NONE;
        }
        SqlParameterSource[] rows = changed.stream().map(this::row).toArray(SqlParameterSource[]::new);
        batch.batchUpdate("""
                update member
                set nik_sealed = :nikSealed, nik_fingerprint = :nikPrint, phone_sealed = :phoneSealed,
                    phone_fingerprint = :phonePrint, email = :email, siapkerja_id = :siapkerjaId,
                    employment = :employment, consent_on = :consentOn
                where id = :id
                """, rows);
        return MemberDigests.kept(jdbc, changed.stream().map(Details::id).toList());
    }

    private MapSqlParameterSource row(Details member) {
        String nik = member.nik();
        String phone = member.phone();
        return new MapSqlParameterSource()
                .addValue("id", member.id())
                .addValue("nikSealed", nik == null ? null : personalData.seal(nik))
                .addValue("nikPrint", nik == null ? null : personalData.fingerprint(Sealed.NIK, nik))
                .addValue("phoneSealed", phone == null ? null : personalData.seal(phone))
                .addValue("phonePrint", phone == null ? null : personalData.fingerprint(Sealed.PHONE, phone))
                .addValue("email", member.email())
                .addValue("siapkerjaId", member.siapkerjaId())
                .addValue("employment", member.employment().name())
                .addValue("consentOn", member.consentOn());
    }
}
