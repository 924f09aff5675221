package id.pendamping.findings;

import id.pendamping.journal.StateRules;
import java.util.List;

/** No case was closed while a finding was open. */
class FindingRules implements StateRules {

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                Part.MONEY,
                "reserved by findings",
                "select coalesce(sum(amount), 0) from finding where status not in ('SETTLED', 'NOT_ACTIONABLE')"));
    }

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(Part.MONEY, "closed with an open finding", """
                select g.number from finding f join group_card g on g.case_id = f.case_id
                join ledger_balance l on l.case_id = f.case_id
                join journal_entry j on j.subject_kind = 'CASE' and j.subject_id = g.case_id::text
                    and j.type = 'case-closed'
                where l.closed and f.status not in ('SETTLED', 'NOT_ACTIONABLE') and f.raised_at < j.occurred_at
                order by 1"""));
    }
}
