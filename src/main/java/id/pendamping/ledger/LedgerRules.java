package id.pendamping.ledger;

import id.pendamping.journal.StateRules;
import java.util.List;

/** The balance of a case is what its journal says, and adds up. */
class LedgerRules implements StateRules {

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(Part.MONEY, "ledgers", "select count(*) from case_ledger"),
                new Figure(Part.MONEY, "closed", "select count(*) from case_ledger where closed"),
                sum("disbursed", "disbursed"),
                sum("accepted", "accepted"),
                sum("returned", "returned"),
                sum("written off", "written_off"),
                sum("outstanding", "outstanding"));
    }

    private static Figure sum(String name, String column) {
        return new Figure(Part.MONEY, name, "select coalesce(sum(" + column + "), 0) from case_ledger");
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(Part.MONEY, "identity", """
                        select g.number from case_ledger l join group_card g on g.case_id = l.case_id
                        where l.disbursed <> l.accepted + l.returned + l.written_off + l.outstanding
                           or least(l.disbursed, l.accepted, l.returned, l.written_off, l.outstanding) < 0
                        order by 1"""),
                new Rule(Part.MONEY, "disbursed", """
                        select g.number from case_ledger l join group_card g on g.case_id = l.case_id
                        where l.disbursed is distinct from (
                            select sum(case j.type
                                when 'aid-disbursed' then (j.data ->> 'amount')::numeric
                                when 'transfer-returned' then -(j.data ->> 'amount')::numeric
                                when 'late-return-decided' then coalesce((j.data ->> 'excess')::numeric, 0) - (j.data ->> 'amount')::numeric
                                else (j.data ->> 'excess')::numeric - (j.data ->> 'fee')::numeric end)
                            from journal_entry j
                            where j.subject_kind = 'CASE' and j.subject_id = l.case_id::text
                              and (j.type in ('aid-disbursed', 'transfer-returned', 'transfer-settled')
                                or j.type = 'late-return-decided' and j.data ->> 'verdict' = 'COUNTED'))
                        order by 1"""),
                new Rule(Part.MONEY, "returned", """
                        select g.number from case_ledger l join group_card g on g.case_id = l.case_id
                        where l.returned <> (
                            select coalesce(sum(case j.type
                                when 'late-return-decided' then -(j.data ->> 'overpaid')::numeric
                                when 'report-decided' then -coalesce((j.data ->> 'overpaid')::numeric, 0)
                                else (j.data ->> 'amount')::numeric end), 0)
                            from journal_entry j
                            where j.subject_kind = 'CASE' and j.subject_id = l.case_id::text
                              and (j.type in ('recovery-recorded', 'late-return-decided', 'report-decided')
                                or (j.type in ('refund-verified', 'instalment-verified')
                                    and j.data ->> 'verdict' = 'VALID')))
                        order by 1"""),
                new Rule(Part.MONEY, "closing figures", """
                        select g.number from journal_entry j
                        join group_card g on g.case_id::text = j.subject_id
                        left join case_ledger l on l.case_id = g.case_id
                        where j.subject_kind = 'CASE' and j.type = 'case-closed'
                          and not coalesce((l.disbursed, l.accepted, l.returned, l.written_off, l.closed) = (
                              select (j.data ->> 'disbursed')::numeric
                                      - coalesce(sum((b.data ->> 'amount')::numeric - coalesce((b.data ->> 'excess')::numeric, 0))
                                          filter (where b.data ->> 'verdict' = 'COUNTED'), 0),
                                  coalesce((array_agg((b.data ->> 'accepted')::numeric order by b.sequence desc)
                                      filter (where b.data ->> 'accepted' is not null))[1], (j.data ->> 'accepted')::numeric),
                                  (j.data ->> 'returned')::numeric - coalesce(sum((b.data ->> 'overpaid')::numeric), 0)
                                      + coalesce(sum((b.data ->> 'amount')::numeric) filter (where b.data ->> 'verdict' = 'VALID'), 0),
                                  coalesce((j.data ->> 'writtenOff')::numeric, 0) - coalesce(sum((b.data ->> 'recouped')::numeric), 0)
                                      + coalesce(sum((b.data ->> 'amount')::numeric) filter (where b.data ->> 'verdict' = 'APPROVED'), 0),
                                  true
                              from (values (1)) as once (one) left join journal_entry b on b.subject_kind = 'CASE'
                                and b.subject_id = j.subject_id and b.sequence > j.sequence
                                and b.type in ('late-return-decided', 'recovery-ordered', 'instalment-verified', 'write-off-decided')), false)
                        order by 1"""));
    }
}
