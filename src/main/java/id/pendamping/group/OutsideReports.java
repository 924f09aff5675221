package id.pendamping.group;

import id.pendamping.journal.Journal;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.shared.Outcome;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes down what the civil registry and the registration portal report about members. Members are named by their
 * position in the registration, so no message carries a name or a number of theirs.
 */
@Component
public class OutsideReports {

    private final JdbcClient jdbc;
    private final Groups groups;
    private final Regions regions;
    private final Journal journal;

    OutsideReports(JdbcClient jdbc, Groups groups, Regions regions, Journal journal) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.regions = regions;
        this.journal = journal;
    }

    /** The report of the latest day counts, and none on somebody who has joined since. */
    public Outcome identityChecked(CaseId caseId, int member, IdentityChecked.Result result, LocalDate on, Act act) {
        Optional<UUID> id = member(caseId, member);
        Outcome obstacle = obstacle(caseId, id, member, "checkedOn", on, act);
        if (obstacle instanceof Outcome.Refused) {
            return obstacle;
        }
        jdbc.sql("""
                        insert into identity_check (member_id, result, checked_on) values (:member, :result, :on)
                        on conflict (member_id) do update set result = excluded.result, checked_on = excluded.checked_on
                            where excluded.checked_on >= identity_check.checked_on
                        """)
                .param("member", id.orElseThrow())
                .param("result", result.name())
                .param("on", on)
                .update();
        journal.record(new IdentityChecked(caseId, member, result, on), act);
        return obstacle;
    }

    /**
     * Changes the member, unless something of a later day is known of the same matter; what follows from it for the group is
     * decided by people.
     */
    public Outcome memberUpdated(CaseId caseId, int member, MemberUpdated.Change change, LocalDate since, Act act) {
        Optional<UUID> id = member(caseId, member);
        Outcome obstacle = obstacle(caseId, id, member, "since", since, act);
        if (obstacle instanceof Outcome.Refused) {
            return obstacle;
        }
        if (!isOvertaken(caseId, member, change, since)) {
            jdbc.sql("update member set " + set(change) + " where id = :member")
                    .param("member", id.orElseThrow())
                    .param("since", since)
                    .update();
            OncePerTransaction.forgetAll();
        }
        String details = jdbc.sql("select member_details(m) from member m where m.id = :member")
                .param("member", id.orElseThrow())
                .query(String.class)
                .single();
        journal.record(new MemberUpdated(caseId, member, change, since, details), act);
        return obstacle;
    }

    private boolean isOvertaken(CaseId caseId, int member, MemberUpdated.Change change, LocalDate since) {
        return jdbc.sql("""
                        select exists (select 1 from journal_entry
                            where subject_kind = 'CASE' and subject_id = :case and type = 'member-updated'
                                and data ->> 'member' = :member and data ->> 'change' in (:matter)
                                and data ->> 'since' > :since)""")
                .param("case", caseId.toString())
                .param("member", String.valueOf(member))
                .param("matter", change.matter())
                .param("since", since.toString())
                .query(Boolean.class)
                .single();
    }

    private Outcome obstacle(CaseId caseId, Optional<UUID> id, int member, String field, LocalDate day, Act act) {
        if (id.isEmpty()) {
            return Outcome.refusedField("member", "refusal.outside.member", member);
        }
        LocalDate today = regions.dayIn(groups.get(caseId).regency(), act.when());
        return day.isAfter(today) ? Outcome.refusedField(field, "refusal.outside.ahead", today) : Outcome.done();
    }

    private Optional<UUID> member(CaseId caseId, int position) {
        return jdbc.sql("select id from member where case_id = :case and position = :position and left_on is null")
                .param("case", caseId.value())
                .param("position", position)
                .query(UUID.class)
                .optional();
    }

    private static String set(MemberUpdated.Change change) {
        return switch (change) {
            case CONSENT_GIVEN -> "consent_on = :since";
            case CONSENT_WITHDRAWN -> "consent_on = null";
            case EMPLOYED -> "employment = 'BEKERJA'";
            case UNEMPLOYED -> "employment = 'MENGANGGUR'";
            case LEFT -> "left_on = greatest(:since, joined_on)";
        };
    }
}
