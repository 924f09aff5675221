package id.pendamping.selection;

import static java.util.Map.entry;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Occupation;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in one statement. Rejected groups count nowhere but for themselves. */
@Component
class JdbcScreenings implements Screenings {

    /** How many years back a member's earlier aid keeps the group out, and earlier service as a mentor is pointed out. */
    private static final String AIDED_YEARS = "aided-years";

    private static final int USUAL_AIDED_YEARS = 2;

    private final JdbcClient jdbc;
    private final Programme programme;

    JdbcScreenings(JdbcClient jdbc, Programme programme) {
        this.jdbc = jdbc;
        this.programme = programme;
    }

    @Override
    public Screening of(GroupSummary group) {
        ProgrammeYear year = programme.year(group.edition());
        Phase phase = programme.phase(group.phaseId());
        String[] barred = Arrays.stream(Occupation.values())
                .filter(Occupation::isBarred)
                .map(Enum::name)
                .toArray(String[]::new);
        return jdbc.sql("""
                        with other as not materialized (
                            select case_id, programme_year, status, village, hamlet, device_fingerprint from group_card
                            where case_id <> :caseId and status <> 'REJECTED'
                        ), own as (
                            select m.*, extract(year from age(:closes, m.birth_date))::int as age,
                                count(*) over (partition by m.family_card_fingerprint) as card,
                                s.status is not null and s.status not in ('RESIGNED', 'ENDED') and s.serves_until >= :opens
                                    as is_mentor,
                                s.status is not null and extract(year from s.serves_until) >= :year - :aidedYears
                                    as was_mentor,
                                exists (select 1 from group_member n join other o on o.case_id = n.case_id
                                    where n.nik_fingerprint = m.nik_fingerprint and (o.programme_year = :year
                                        or o.status in ('AIDED', 'CLOSED')
                                        and o.programme_year between :year - :aidedYears and :year)) as aided,
                                exists (select 1 from group_member n join other o on o.case_id = n.case_id
                                    where n.phone_fingerprint = m.phone_fingerprint) as phones
                            from group_member m
                            left join mentoring_register s on s.nik_fingerprint = m.nik_fingerprint
                            where m.case_id = :caseId
                        ), people as (
                            select count(*) as members, coalesce(min(age), 0) as youngest, coalesce(max(age), 0) as oldest,
                                array_agg(position order by position) filter (where age < :leastAge) as too_young,
                                array_agg(position order by position) filter (where age > :mostAge) as too_old,
                                array_agg(position order by position) filter (where employment = 'BEKERJA') as employed,
                                array_agg(position order by position) filter (where is_incomplete) as incomplete,
                                array_agg(position order by position) filter (where occupation = any (:barred)) as barred,
                                array_agg(position order by position) filter (where is_mentor) as mentors,
                                array_agg(position order by position) filter (where was_mentor and not is_mentor) as former,
                                array_agg(position order by position) filter (where aided) as aided,
                                array_agg(position order by position) filter (where phones) as phones,
                                coalesce(max(card) filter (where family_card_fingerprint is not null), 0) as most_of_card,
                                array_agg(position order by position) filter (where card > :cardMost
                                    and family_card_fingerprint is not null) as cards,
                                array_agg(position order by position) filter (where consent_on is null) as unconsented,
                                count(*) filter (where student) as students
                            from own
                        ), plan as (
                            select coalesce(sum(amount), 0)::bigint as requested,
                                coalesce(sum(amount) filter (where category = 'ALAT'), 0)::bigint as tools,
                                array_agg(position order by position) filter (where prohibited) as prohibited
                            from group_planned_line where case_id = :caseId
                        )
                        select people.*, plan.*,
                            (select count(distinct o.case_id) from group_account a
                                join group_account b on b.number_fingerprint = a.number_fingerprint
                                join other o on o.case_id = b.case_id
                                where a.case_id = :caseId) as accounts,
                            (select count(*) from other where other.device_fingerprint = g.device_fingerprint) as devices,
                            1 + (select count(*) from other
                                where other.programme_year = :year and other.village = g.village) as in_village,
                            case when g.hamlet is null then 0 else
                            1 + (select count(*) from other
                                where other.programme_year = :year and other.village = g.village
                                    and lower(other.hamlet) = lower(g.hamlet)) end as in_hamlet
                        from group_card g, people, plan
                        where g.case_id = :caseId
                        """)
                .param("caseId", group.caseId().value())
                .param("opens", phase.opens())
                .param("closes", phase.closes())
                .param("barred", barred)
                .param("year", group.programmeYear())
                .param(
                        "aidedYears",
                        programme.term(group.edition(), AIDED_YEARS).orElse(USUAL_AIDED_YEARS))
                .param("leastAge", year.leastAge())
                .param("mostAge", year.mostAge())
                .param("cardMost", year.sharedFamilyCardMost())
                .query((row, index) -> read(row, year))
                .single();
    }

    private static Screening read(ResultSet row, ProgrammeYear year) throws SQLException {
        int members = row.getInt("members");
        long requested = row.getLong("requested");
        Map<String, List<Integer>> concerned = Map.ofEntries(
                entry("youngest", positions(row, "too_young")),
                entry("oldest", positions(row, "too_old")),
                entry("employed", positions(row, "employed")),
                entry("withoutIdentity", positions(row, "incomplete")),
                entry("barredOccupations", positions(row, "barred")),
                entry("activeMentors", positions(row, "mentors")),
                entry("formerMentors", positions(row, "former")),
                entry("aidedRecently", positions(row, "aided")),
                entry("sharedPhones", positions(row, "phones")),
                entry("mostSharingFamilyCard", positions(row, "cards")),
                entry("withoutConsent", positions(row, "unconsented")),
                entry("prohibitedLines", positions(row, "prohibited")));
        return new Screening(
                members,
                row.getInt("youngest"),
                row.getInt("oldest"),
                count(concerned, "employed"),
                count(concerned, "withoutIdentity"),
                count(concerned, "barredOccupations"),
                count(concerned, "activeMentors"),
                count(concerned, "formerMentors"),
                count(concerned, "aidedRecently"),
                count(concerned, "sharedPhones"),
                row.getInt("accounts"),
                row.getInt("devices"),
                row.getInt("in_hamlet"),
                row.getInt("in_village"),
                row.getInt("most_of_card"),
                count(concerned, "withoutConsent"),
                percentUp(row.getInt("students"), members),
                requested,
                ToolsShare.percent(row.getLong("tools"), requested, year.toolsShareLeast(), year.toolsShareMost()),
                count(concerned, "prohibitedLines"),
                concerned);
    }

    private static int count(Map<String, List<Integer>> concerned, String input) {
        return concerned.getOrDefault(input, List.of()).size();
    }

    private static List<Integer> positions(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }

    private static int percentUp(int part, int whole) {
        return whole == 0 ? 0 : (100 * part + whole - 1) / whole;
    }
}
