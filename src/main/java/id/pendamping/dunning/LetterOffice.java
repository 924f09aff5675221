package id.pendamping.dunning;

import id.pendamping.access.Accounts;
import id.pendamping.deadlines.Deadlines.Deadline;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.ledger.Ledger;
import id.pendamping.print.Printer;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.programme.ReportTiming.Rung;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Numbers letters, prints and keeps them. The number counts per commitment officer and year without gaps, because it is
 * taken in the transaction that keeps the letter.
 */
@Repository
class LetterOffice implements Letters {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final List<String> MONTHS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private record Place(int code, int sequence) {}

    private final JdbcClient jdbc;
    private final Printer printer;
    private final Groups groups;
    private final Ledger ledger;
    private final Programme programme;
    private final Regions regions;
    private final Accounts accounts;
    private final String pattern;

    LetterOffice(
            JdbcClient jdbc,
            Printer printer,
            Groups groups,
            Ledger ledger,
            Programme programme,
            Regions regions,
            Accounts accounts,
            @Value("${pendamping.dunning.letter-number:[sequence]/PPK-[officer]/SP-[warning]/[month]/[year]}")
                    String pattern) {
        this.jdbc = jdbc;
        this.printer = printer;
        this.groups = groups;
        this.ledger = ledger;
        this.programme = programme;
        this.regions = regions;
        this.accounts = accounts;
        this.pattern = pattern;
    }

    /** A letter by its number, and the SHA-256 of its octets in hex. */
    record Issued(String number, String sha256) {}

    Issued issue(CaseId caseId, Rung rung, Deadline deadline, DunningBook.Parties parties, LocalDate today) {
        String officer = Objects.requireNonNull(parties.officer(), "No commitment officer has decided on the case");
        Place likely = next(officer, today.getYear());
        String likelyNumber = number(likely, rung, today);
        byte[] printed = print(caseId, rung, deadline, parties, today, likelyNumber);
        Place place = place(officer, today.getYear());
        int ordinal = jdbc.sql("select count(*) + 1 from chase_letter where case_id = :case")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
        String number = number(place, rung, today);
        byte[] paper = number.equals(likelyNumber) ? printed : print(caseId, rung, deadline, parties, today, number);
        String sha256 = jdbc.sql("""
                        insert into chase_letter (id, case_id, ordinal, rung, number, year, officer, sequence, issued_on,
                            due_on, mentor, coordinator, sha256, content)
                        values (:id, :case, :ordinal, :rung, :number, :year, :officer, :sequence, :today,
                            :due, :mentor, :coordinator, sha256(:content), :content)
                        returning encode(sha256, 'hex')""")
                .param("id", UUID.randomUUID())
                .param("case", caseId.value())
                .param("ordinal", ordinal)
                .param("rung", rung.name())
                .param("number", number)
                .param("year", today.getYear())
                .param("officer", officer)
                .param("sequence", place.sequence())
                .param("today", today)
                .param("due", deadline.dueOn())
                .param("mentor", parties.mentor())
                .param("coordinator", parties.coordinator())
                .param("content", paper)
                .query(String.class)
                .single();
        return new Issued(number, sha256);
    }

    /** What the next letter of the officer would be called: printing takes seconds, and nobody waits for it. */
    private Place next(String officer, int year) {
        return jdbc.sql("""
                        select coalesce(max(code) filter (where officer = :officer), coalesce(max(code), 0) + 1) as code,
                            coalesce(max(last) filter (where officer = :officer), 0) + 1 as last
                        from letter_series where year = :year""")
                .param("year", year)
                .param("officer", officer)
                .query((row, line) -> new Place(row.getInt("code"), row.getInt("last")))
                .single();
    }

    private Place place(String officer, int year) {
        return jdbc.sql("""
                        insert into letter_series (year, officer, code, last)
                        values (:year, :officer,
                            (select coalesce(max(code), 0) + 1 from letter_series where year = :year), 1)
                        on conflict (year, officer) do update set last = letter_series.last + 1
                        returning code, last""")
                .param("year", year)
                .param("officer", officer)
                .query((row, line) -> new Place(row.getInt("code"), row.getInt("last")))
                .single();
    }

    private String number(Place place, Rung rung, LocalDate today) {
        return pattern.replace("[sequence]", "%03d".formatted(place.sequence()))
                .replace("[officer]", "%02d".formatted(place.code()))
                .replace("[warning]", String.valueOf(warning(rung)))
                .replace("[month]", MONTHS.get(today.getMonthValue() - 1))
                .replace("[year]", String.valueOf(today.getYear()));
    }

    private byte[] print(
            CaseId caseId, Rung rung, Deadline deadline, DunningBook.Parties parties, LocalDate today, String number) {
        GroupSummary group = groups.get(caseId);
        Map<Rung, Integer> days = programme.reportTiming(group.edition()).ladder();
        Rung next = Rung.values()[rung.ordinal() + 1];
        Map<String, Object> words = new HashMap<>();
        words.put("number", number);
        words.put("warning", warning(rung));
        words.put("rung", rung);
        words.put("group", group);
        words.put("region", regions.nameOf(group.regency()));
        words.put("today", today);
        words.put("dueOn", deadline.dueOn());
        words.put("daysLate", ChronoUnit.DAYS.between(deadline.dueOn(), today));
        words.put("answerBy", today.plusDays(days.getOrDefault(next, 0) - days.getOrDefault(rung, 0)));
        words.put("outstanding", ledger.of(caseId).outstanding());
        words.put("officer", name(parties.officer()));
        words.put("mentor", name(parties.mentor()));
        words.put("coordinator", name(parties.coordinator()));
        words.put("before", of(caseId));
        return printer.print("print/warning", words, INDONESIAN);
    }

    private @Nullable String name(@Nullable String account) {
        return account == null ? null : accounts.nameOf(account);
    }

    private static int warning(Rung rung) {
        return rung.ordinal() - Rung.FIRST_WARNING.ordinal() + 1;
    }

    @Override
    public List<Letter> of(CaseId caseId) {
        return jdbc.sql("""
                        select ordinal, rung, number, issued_on, officer, mentor, coordinator,
                            encode(sha256, 'hex') as sha256
                        from chase_letter where case_id = :case order by ordinal""")
                .param("case", caseId.value())
                .query((row, line) -> new Letter(
                        row.getInt("ordinal"),
                        Rung.valueOf(row.getString("rung")),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        Stream.of(row.getString("mentor"), row.getString("coordinator"), row.getString("officer"))
                                .filter(Objects::nonNull)
                                .map(accounts::nameOf)
                                .toList(),
                        row.getString("sha256")))
                .list();
    }

    @Override
    public Optional<byte[]> content(CaseId caseId, int ordinal) {
        return jdbc.sql("select content from chase_letter where case_id = :case and ordinal = :ordinal")
                .param("case", caseId.value())
                .param("ordinal", ordinal)
                .query((row, line) -> row.getBytes("content"))
                .optional();
    }
}
