package id.pendamping.settlement;

import id.pendamping.journal.StateRules;
import java.util.List;

/** What is written off was decided by two people, and the journal says so. */
class WriteOffRules implements StateRules {

    @Override
    public List<Figure> figures() {
        return List.of();
    }

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(Part.MONEY, "written off", """
                select g.number from ledger_balance l join group_card g on g.case_id = l.case_id
                where l.written_off <> (
                    select coalesce(sum((j.data ->> 'amount')::numeric), 0) from journal_entry j
                    where j.subject_kind = 'CASE' and j.subject_id = l.case_id::text
                      and (j.type = 'write-off-decided' and j.data ->> 'verdict' = 'APPROVED'
                        or j.type = 'loss-decided' and j.data ->> 'result' <> 'REFUSED'))
                      - (select coalesce(sum((b.data ->> 'recouped')::numeric), 0) from journal_entry b
                         where b.subject_kind = 'CASE' and b.subject_id = l.case_id::text and b.type in ('late-return-decided', 'refund-verified', 'instalment-verified'))
                   or l.written_off <> (
                    select coalesce(sum(w.amount), 0) from write_off w
                    where w.case_id = l.case_id and w.verdict = 'APPROVED' and w.decided_by <> w.proposed_by)
                      - (select coalesce(sum(r.recouped), 0) from disbursement_late r where r.case_id = l.case_id)
                      - (select coalesce(sum(f.recouped), 0) from refund f where f.case_id = l.case_id and f.status = 'VALID')
                order by 1"""));
    }
}
