package id.pendamping.group;

import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the eligibility table looks at, in one statement. Rejected groups count nowhere but for themselves. */
@Component
class ScreeningCounts {

    private final JdbcClient jdbc;
    private final Programme programme;
    private final int aidedYears;

    /** {@code aidedYears}: how many years back a member's earlier aid keeps the group out. */
    ScreeningCounts(
            JdbcClient jdbc, Programme programme, @Value("${pendamping.screening.aided-years:2}") int aidedYears) {
        this.jdbc = jdbc;
        this.programme = programme;
        this.aidedYears = aidedYears;
    }

    Screening of(GroupSummary group) {
        ProgrammeYear year = programme.year(group.edition());
        String[] barred = Arrays.stream(Occupation.values())
                .filter(Occupation::isBarred)
                .map(Enum::name)
                .toArray(String[]::new);
        return jdbc.sql("""
                        with own as (
                            select * from member where case_id = :caseId and left_on is null
                        ), people as (
                            select count(*) as members,
                                coalesce(min(extract(year from age(:closes, birth_date))), 0)::int as youngest,
                                coalesce(max(extract(year from age(:closes, birth_date))), 0)::int as oldest,
                                count(*) filter (where employment = 'BEKERJA') as employed,
                                count(*) filter (where nik_sealed is null or siapkerja_id is null or email is null)
                                    as without_identity,
                                count(*) filter (where occupation = any (:barred)) as barred,
                                count(*) filter (where consent_on is null) as without_consent,
                                count(*) filter (where student) as students
                            from own
                        ), other as not materialized (
                            select id, programme_year, status, village, hamlet from aid_group
                            where id <> :caseId and status <> 'REJECTED'
                        ), plan as (
                            select coalesce(sum(amount), 0)::bigint as requested,
                                coalesce(sum(amount) filter (where category = 'ALAT'), 0)::bigint as tools,
                                count(*) filter (where prohibited) as prohibited
                            from budget_line where case_id = :caseId
                        )
                        select people.*, plan.*,
                            (select count(distinct own.id) from own
                                join member m on m.nik_fingerprint = own.nik_fingerprint and m.left_on is null
                                join other on other.id = m.case_id
                                where other.programme_year = :year
                                    or other.status in ('AIDED', 'CLOSED')
                                    and other.programme_year between :year - :aidedYears and :year) as aided,
                            exists (select 1 from own
                                join member m on m.phone_fingerprint = own.phone_fingerprint and m.left_on is null
                                join other on other.id = m.case_id)
                            or exists (select 1 from bank_account a
                                join bank_account b on b.number_fingerprint = a.number_fingerprint and b.current
                                join other on other.id = b.case_id
                                where a.case_id = :caseId and a.current) as shared_contact,
                            coalesce((select max(cards) from (select count(*) as cards from own
                                where family_card_fingerprint is not null
                                group by family_card_fingerprint) c), 0) as family_card,
                            1 + (select count(*) from other
                                where other.programme_year = :year and other.village = g.village) as in_village,
                            case when g.hamlet is null then 0 else
                            1 + (select count(*) from other
                                where other.programme_year = :year and other.village = g.village
                                    and lower(other.hamlet) = lower(g.hamlet)) end as in_hamlet
                        from aid_group g, people, plan
                        where g.id = :caseId
                        """)
                .param("caseId", group.caseId().value())
                .param("closes", programme.phase(group.phaseId()).closes())
                .param("barred", barred)
                .param("year", group.programmeYear())
                .param("aidedYears", aidedYears)
                .query((row, index) -> read(row, year))
                .single();
    }

    private static Screening read(ResultSet row, ProgrammeYear year) throws SQLException {
        int members = row.getInt("members");
        long requested = row.getLong("requested");
        return new Screening(
                members,
                row.getInt("youngest"),
                row.getInt("oldest"),
                row.getInt("employed"),
                row.getInt("without_identity"),
                row.getInt("barred"),
                row.getInt("aided"),
                row.getBoolean("shared_contact"),
                row.getInt("in_hamlet"),
                row.getInt("in_village"),
                row.getInt("family_card"),
                row.getInt("without_consent"),
                percentUp(row.getInt("students"), members),
                requested,
                ToolsShare.percent(row.getLong("tools"), requested, year.toolsShareLeast(), year.toolsShareMost()),
                row.getInt("prohibited"));
    }

    private static int percentUp(int part, int whole) {
        return whole == 0 ? 0 : (100 * part + whole - 1) / whole;
    }
}
