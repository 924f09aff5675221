package id.pendamping.journal;

import java.util.List;

/**
 * What has to hold between the journal and the tables, as questions for counter-examples: each answers with the number
 * of a case for every violation.
 */
final class StateRules {

    /** One rule: the name of its violation, and the question. */
    record Rule(String violation, String question) {}

    /** A figure for the report. */
    record Figure(String name, String question) {}

    static final List<Figure> MONEY_FIGURES = List.of(
            new Figure("ledgers", "select count(*) from case_ledger"),
            new Figure("closed", "select count(*) from case_ledger where closed"),
            new Figure("payments", "select count(*) from payment where sp2d_number is not null"),
            new Figure("disbursed", "select coalesce(sum(disbursed), 0) from case_ledger"),
            new Figure("accepted", "select coalesce(sum(accepted), 0) from case_ledger"),
            new Figure("returned", "select coalesce(sum(returned), 0) from case_ledger"),
            new Figure("written off", "select coalesce(sum(written_off), 0) from case_ledger"),
            new Figure("outstanding", "select coalesce(sum(outstanding), 0) from case_ledger"));

    static final List<Rule> MONEY = List.of(
            new Rule("identity", """
                    select g.number from case_ledger l join aid_group g on g.id = l.case_id
                    where l.disbursed <> l.accepted + l.returned + l.written_off + l.outstanding
                       or least(l.disbursed, l.accepted, l.returned, l.written_off, l.outstanding) < 0
                       or (l.closed and l.outstanding <> 0)
                    order by 1"""),
            new Rule("disbursed", """
                    select g.number from case_ledger l join aid_group g on g.id = l.case_id
                    where l.disbursed is distinct from (
                        select sum((j.data ->> 'amount')::numeric) from journal j
                        where j.subject_kind = 'CASE' and j.subject_id = l.case_id::text and j.type = 'aid-disbursed')
                    order by 1"""),
            new Rule("returned", """
                    select g.number from case_ledger l join aid_group g on g.id = l.case_id
                    where l.returned <> (
                        select coalesce(sum((j.data ->> 'amount')::numeric), 0) from journal j
                        where j.subject_kind = 'CASE' and j.subject_id = l.case_id::text
                          and (j.type = 'recovery-recorded'
                            or (j.type in ('refund-verified', 'instalment-verified')
                                and j.data ->> 'verdict' = 'VALID')))
                    order by 1"""),
            new Rule("written off", """
                    select g.number from case_ledger l join aid_group g on g.id = l.case_id
                    where l.written_off <> (
                        select coalesce(sum((j.data ->> 'amount')::numeric), 0) from journal j
                        where j.subject_kind = 'CASE' and j.subject_id = l.case_id::text
                          and j.type = 'write-off-decided' and j.data ->> 'verdict' = 'APPROVED')
                       or l.written_off <> (
                        select coalesce(sum(w.amount), 0) from write_off w
                        where w.subject_kind = 'CASE' and w.subject_id = l.case_id::text and w.verdict = 'APPROVED' and w.decided_by <> w.proposed_by)
                    order by 1"""),
            new Rule("closed with an open finding", """
                    select g.number from finding f join aid_group g on g.id = f.case_id
                    join case_ledger l on l.case_id = f.case_id
                    join journal j on j.subject_kind = 'CASE' and j.subject_id = g.id::text and j.type = 'case-closed'
                    where l.closed and f.status not in ('SETTLED', 'NOT_ACTIONABLE') and f.raised_at < j.occurred_at
                    order by 1"""),
            new Rule("closing figures", """
                    select g.number from journal j
                    join aid_group g on g.id::text = j.subject_id
                    left join case_ledger l on l.case_id = g.id
                    where j.subject_kind = 'CASE' and j.type = 'case-closed'
                      and (l.disbursed, l.accepted, l.returned, l.written_off, l.closed) is distinct from
                          ((j.data ->> 'disbursed')::numeric, (j.data ->> 'accepted')::numeric,
                           (j.data ->> 'returned')::numeric, coalesce((j.data ->> 'writtenOff')::numeric, 0), true)
                    order by 1"""),
            new Rule("beyond agreement", """
                    select g.number from aid_group g left join agreement a on a.case_id = g.id
                    where (select sum(p.gross) from payment p where p.case_id = g.id) > coalesce(a.amount, 0)
                    order by 1"""),
            new Rule("unrecorded payment", """
                    select g.number from aid_group g
                    where (select coalesce(sum(p.gross), 0) from payment p
                           where p.case_id = g.id and p.sp2d_number is not null)
                       <> (select coalesce(sum((j.data ->> 'amount')::numeric), 0) from journal j
                           where j.subject_kind = 'CASE' and j.subject_id = g.id::text and j.type = 'aid-disbursed')
                    order by 1"""));

    static final List<Figure> STATE_FIGURES = List.of(
            new Figure("groups", "select count(*) from aid_group"),
            new Figure("running", "select count(*) from aid_case where outcome is null"),
            new Figure("closed", "select count(*) from aid_case where outcome = 'closed'"),
            new Figure("recovered", "select count(*) from aid_case where outcome = 'recovered'"),
            new Figure("rejected", "select count(*) from aid_case where outcome = 'rejected'"),
            new Figure("open tasks", "select count(*) from work_item"),
            new Figure("command receipts", "select count(*) from command_receipt"));

    static final List<Rule> STATE = List.of(
            new Rule("group without case", """
                    select g.number from aid_group g
                    where not exists (select 1 from aid_case c where c.case_id = g.id) order by 1"""),
            new Rule("group without registration", """
                    select g.number from aid_group g
                    where not exists (select 1 from journal j where j.subject_kind = 'CASE'
                        and j.subject_id = g.id::text and j.sequence = 1 and j.type = 'group-registered')
                    order by 1"""),
            new Rule("closed differs", outcomeDiffers("closed", "case-closed", "SETTLED")),
            new Rule("recovered differs", outcomeDiffers("recovered", "case-closed", "RECOVERED")),
            new Rule("rejected differs", """
                    select g.number from aid_case c join aid_group g on g.id = c.case_id
                    where (c.outcome is not distinct from 'rejected') <> exists (
                        select 1 from journal j where j.subject_kind = 'CASE' and j.subject_id = c.case_id::text
                          and j.type = 'group-rejected')
                    order by 1"""),
            new Rule("ended more than once", """
                    select g.number from journal j join aid_group g on g.id::text = j.subject_id
                    where j.subject_kind = 'CASE' and j.type in ('case-closed', 'group-rejected')
                    group by g.number having count(*) > 1 order by 1"""),
            new Rule("task of an ended case", """
                    select g.number from aid_case c join aid_group g on g.id = c.case_id
                    where c.outcome is not null and exists (
                        select 1 from work_item w where w.subject_kind = 'CASE' and w.subject_id = c.case_id::text and w.step <> 'monitor-business')
                    order by 1"""),
            new Rule("running without a task", """
                    select g.number from aid_case c join aid_group g on g.id = c.case_id
                    where c.outcome is null and not exists (select 1 from work_item w where w.subject_kind = 'CASE' and w.subject_id = c.case_id::text)
                    order by 1"""));

    private StateRules() {}

    private static String outcomeDiffers(String outcome, String type, String settlement) {
        return """
                select g.number from aid_case c join aid_group g on g.id = c.case_id
                where (c.outcome is not distinct from '%s') <> exists (
                    select 1 from journal j where j.subject_kind = 'CASE' and j.subject_id = c.case_id::text
                      and j.type = '%s' and j.data ->> 'settlement' = '%s')
                order by 1""".formatted(outcome, type, settlement);
    }
}
