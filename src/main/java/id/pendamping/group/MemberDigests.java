package id.pendamping.group;

import id.pendamping.journal.RowDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What facts tell of members whose rows were written, without saying it: who each is, and what else is known of each.
 *
 * @param positions whose they are
 */
public record MemberDigests(List<String> positions, List<String> rows, List<String> details) {

    static final MemberDigests NONE = new MemberDigests(List.of(), List.of(), List.of());

    /** Of members as the database has them. */
    static MemberDigests kept(JdbcClient jdbc, List<UUID> members) {
        MemberDigests kept = new MemberDigests(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        jdbc.sql("""
                        select m.position, row_digest(m.id::text, m.position::text, m.name, m.birth_date::text, m.gender, m.role,
                            encode(m.nik_fingerprint, 'hex')) as digest, member_details(m) as details
                        from member m where m.id in (:ids) order by m.position""").param("ids", members).query(row -> {
            kept.positions().add(row.getString("position"));
            kept.rows().add(row.getString("digest"));
            kept.details().add(row.getString("details"));
        });
        return kept;
    }

    static MemberDigests of(MapSqlParameterSource... members) {
        return new MemberDigests(
                Stream.of(members)
                        .map(row -> String.valueOf(row.getValue("position")))
                        .toList(),
                each(members, "id", "position", "name", "birthDate", "gender", "role", "nikPrint"),
                each(
                        members,
                        "id",
                        "-details",
                        "phonePrint",
                        "cardPrint",
                        "email",
                        "siapkerjaId",
                        "employment",
                        "occupation",
                        "disability",
                        "student",
                        "consentOn",
                        "joinedOn"));
    }

    /** A field that begins with a stroke stands for itself. */
    static List<String> each(MapSqlParameterSource[] rows, String... fields) {
        return Stream.of(rows)
                .map(row -> RowDigest.of(Stream.of(fields)
                        .map(field -> field.startsWith("-") ? field.substring(1) : row.getValue(field))
                        .toArray()))
                .toList();
    }
}
