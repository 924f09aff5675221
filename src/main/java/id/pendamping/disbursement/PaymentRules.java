package id.pendamping.disbursement;

import id.pendamping.journal.StateRules;
import java.util.List;

/** Payments keep to the agreement, and the journal knows each that was made. */
class PaymentRules implements StateRules {

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(Part.MONEY, "payments", "select count(*) from payment where sp2d_number is not null"));
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(Part.MONEY, "beyond agreement", """
                        select g.number from group_card g left join agreement a on a.case_id = g.case_id
                        where (select sum(payment_out(p.id, p.gross)) from payment p where p.case_id = g.case_id)
                            > coalesce(a.amount, 0)
                        order by 1"""),
                new Rule(Part.MONEY, "unrecorded payment", """
                        select g.number from group_card g
                        where (select coalesce(sum(p.gross), 0) from payment p
                               where p.case_id = g.case_id and p.sp2d_number is not null)
                           <> (select coalesce(sum((j.data ->> 'amount')::numeric), 0) from journal_entry j
                               where j.subject_kind = 'CASE' and j.subject_id = g.case_id::text
                                 and j.type = 'aid-disbursed')
                        order by 1"""),
                new Rule(Part.MONEY, "unrecorded return", """
                        select g.number from group_card g
                        where (select coalesce(sum(r.amount), 0) from transfer_return r
                               join payment p on p.id = r.payment_id where p.case_id = g.case_id)
                           <> (select coalesce(sum((j.data ->> 'amount')::numeric), 0) from journal_entry j
                               where j.subject_kind = 'CASE' and j.subject_id = g.case_id::text
                                 and (j.type = 'transfer-returned'
                                   or j.type = 'late-return-decided' and j.data ->> 'verdict' = 'COUNTED'))
                        order by 1"""));
    }
}
