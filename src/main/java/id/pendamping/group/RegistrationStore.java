package id.pendamping.group;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.access.PersonalData;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.shared.Phone;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a checked registration. */
@Component
class RegistrationStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final PersonalData personalData;
    private final ProhibitedItems prohibited;

    RegistrationStore(
            JdbcClient jdbc, NamedParameterJdbcTemplate batch, PersonalData personalData, ProhibitedItems prohibited) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.personalData = personalData;
        this.prohibited = prohibited;
    }

    /** Next case number of the regency in the year; holds the counter until the transaction ends. */
    String nextNumber(int year, String regency) {
        int next = jdbc.sql("""
                        insert into registration_number (programme_year, regency, last) values (:year, :regency, 1)
                        on conflict (programme_year, regency) do update set last = registration_number.last + 1
                        returning last
                        """)
                .param("year", year)
                .param("regency", regency)
                .query(Integer.class)
                .single();
        return "TKM-%d-%s-%05d".formatted(year, regency, next);
    }

    /** The digests of what it wrote; nothing when another registration of the group came first. */
    Optional<List<String>> insertGroup(
            CaseId caseId, String number, UUID phase, int version, Registration registration, byte[] content, Act act) {
        OncePerTransaction.forgetAll();
        return jdbc.sql("""
                        insert into aid_group (id, number, name, programme_year, programme_version, phase_id, business_type, regency,
                            district, village, hamlet, address, latitude, longitude, formed_on, title, summary,
                            requested, device_fingerprint, content, registered_by, registered_at)
                        values (:id, :number, :name, :year, :version, :phase, :businessType, :regency,
                            :district, :village, :hamlet, :address, :latitude, :longitude, :formedOn, :title, :summary,
                            :requested, :device, :content, :by, :at)
                        on conflict (replace(lower(name), ' ', ''), village, programme_year) do nothing
                        returning array_to_string(group_digests(aid_group), ' ')
                        """)
                .param("id", caseId.value())
                .param("number", number)
                .param("name", registration.name())
                .param("year", registration.programmeYear())
                .param("version", version)
                .param("phase", phase)
                .param("businessType", registration.businessType())
                .param("regency", registration.regency())
                .param("district", registration.district())
                .param("village", registration.village())
                .param("hamlet", registration.hamlet())
                .param("address", registration.address())
                .param("latitude", registration.latitude())
                .param("longitude", registration.longitude())
                .param("formedOn", registration.formedOn())
                .param("title", registration.title())
                .param("summary", registration.summary())
                .param("requested", requireNonNull(registration.requested()).amount())
                .param("device", Sealed.print(personalData, Sealed.DEVICE, registration.device()), Types.BINARY)
                .param("content", content)
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .query(String.class)
                .optional()
                .map(GroupCorrections::digests);
    }

    /** Whether the person is or was in the group. */
    boolean wasMember(CaseId caseId, String nik) {
        return jdbc.sql("select exists (select 1 from member where case_id = :caseId and nik_fingerprint = :nik)")
                .param("caseId", caseId.value())
                .param("nik", personalData.fingerprint(Sealed.NIK, nik))
                .query(Boolean.class)
                .single();
    }

    void leave(List<UUID> members, LocalDate on) {
        OncePerTransaction.forgetAll();
        for (UUID member : members) {
            jdbc.sql("update member set left_on = greatest(:on, joined_on) where id = :id")
                    .param("on", on)
                    .param("id", member)
                    .update();
        }
    }

    /** Gives the digests of what it wrote, as do the others that write members and lines. */
    MemberDigests join(CaseId caseId, List<Registration.Person> members, LocalDate joinedOn) {
        OncePerTransaction.forgetAll();
        int last = jdbc.sql("select coalesce(max(position), 0) from member where case_id = :caseId")
                .param("caseId", caseId.value())
                .query(Integer.class)
                .single();
        return insertMembers(caseId, last, members, joinedOn);
    }

    MemberDigests insertMembers(CaseId caseId, List<Registration.Person> members, LocalDate joinedOn) {
        return insertMembers(caseId, 0, members, joinedOn);
    }

    private MemberDigests insertMembers(
            CaseId caseId, int after, List<Registration.Person> members, LocalDate joinedOn) {
        MapSqlParameterSource[] rows = IntStream.range(0, members.size())
                .mapToObj(i -> memberRow(caseId, after + i + 1, members.get(i), joinedOn))
                .toArray(MapSqlParameterSource[]::new);
        batch.batchUpdate("""
                insert into member (id, case_id, position, name, nik_sealed, nik_fingerprint, birth_date, gender, role,
                    phone_sealed, phone_fingerprint, email, employment, occupation, family_card_sealed,
                    family_card_fingerprint, disability, student, siapkerja_id, consent_on, joined_on)
                values (:id, :caseId, :position, :name, :nikSealed, :nikPrint, :birthDate, :gender, :role,
                    :phoneSealed, :phonePrint, :email, :employment, :occupation, :cardSealed,
                    :cardPrint, :disability, :student, :siapkerjaId, :consentOn, :joinedOn)
                """, rows);
        return MemberDigests.of(rows);
    }

    private MapSqlParameterSource memberRow(
            CaseId caseId, int position, Registration.Person person, LocalDate joinedOn) {
        MapSqlParameterSource row = new MapSqlParameterSource()
                .addValue("id", UuidCreator.getRandomBasedFast())
                .addValue("caseId", caseId.value())
                .addValue("position", position)
                .addValue("name", person.name())
                .addValue("birthDate", person.birthDate())
                .addValue("gender", requireNonNull(person.gender()).name())
                .addValue("role", requireNonNull(person.role()).name())
                .addValue("email", person.email())
                .addValue("employment", requireNonNull(person.employment()).name())
                .addValue("occupation", requireNonNull(person.occupation()).name())
                .addValue("disability", person.disability())
                .addValue("student", person.student())
                .addValue("siapkerjaId", person.siapkerjaId())
                .addValue("consentOn", person.consentOn())
                .addValue("joinedOn", joinedOn);
        seal(row, "nik", Sealed.NIK, person.nik());
        seal(
                row,
                "phone",
                Sealed.PHONE,
                Phone.parse(person.phone()).map(Phone::number).orElse(null));
        seal(row, "card", Sealed.FAMILY_CARD, person.familyCard());
        return row;
    }

    private void seal(MapSqlParameterSource row, String name, String kind, @Nullable String plain) {
        row.addValue(name + "Sealed", plain == null ? null : personalData.seal(plain));
        row.addValue(name + "Print", Sealed.print(personalData, kind, plain));
    }

    List<String> insertLines(CaseId caseId, List<Registration.Line> lines) {
        ProhibitedItems.Words words = prohibited.words();
        MapSqlParameterSource[] rows = IntStream.range(0, lines.size())
                .mapToObj(i -> lineRow(caseId, i + 1, lines.get(i), words))
                .toArray(MapSqlParameterSource[]::new);
        batch.batchUpdate("""
                insert into budget_line (id, case_id, position, category, description, quantity, unit, unit_price,
                    amount, prohibited)
                values (:id, :caseId, :position, :category, :description, :quantity, :unit, :unitPrice,
                    :amount, :prohibited)
                """, rows);
        return MemberDigests.each(
                rows, "id", "position", "category", "description", "quantity", "unit", "unitPrice", "amount");
    }

    private static MapSqlParameterSource lineRow(
            CaseId caseId, int position, Registration.Line line, ProhibitedItems.Words words) {
        return new MapSqlParameterSource()
                .addValue("id", UuidCreator.getRandomBasedFast())
                .addValue("caseId", caseId.value())
                .addValue("position", position)
                .addValue("category", requireNonNull(line.category()).name())
                .addValue("description", line.description())
                .addValue("quantity", line.quantity())
                .addValue("unit", line.unit())
                .addValue("unitPrice", requireNonNull(line.unitPrice()).amount())
                .addValue(
                        "amount",
                        requireNonNull(line.unitPrice())
                                .times(requireNonNull(line.quantity()))
                                .amount())
                .addValue("prohibited", words.nameIn(requireNonNull(line.description())));
    }

    List<String> replaceLines(CaseId caseId, List<Registration.Line> lines) {
        jdbc.sql("delete from budget_line where case_id = :caseId")
                .param("caseId", caseId.value())
                .update();
        List<String> digests = insertLines(caseId, lines);
        jdbc.sql("""
                        update aid_group
                        set requested = (select sum(amount) from budget_line where case_id = :caseId)
                        where id = :caseId
                        """).param("caseId", caseId.value()).update();
        OncePerTransaction.forgetAll();
        return digests;
    }
}
