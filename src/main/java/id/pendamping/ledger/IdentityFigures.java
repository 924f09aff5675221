package id.pendamping.ledger;

import id.pendamping.watching.KeptFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether the money adds up, for metrics: anything but zero wants a look with {@code verify}. */
@Configuration
class IdentityFigures {

    @Bean
    KeptFigure moneyDifferenceFigure() {
        return new KeptFigure(
                "pendamping_money_difference_rupiah",
                "What was paid, less what is accepted, returned, written off and outstanding; of all cases, 0 unless something is wrong",
                null,
                """
                select '' as label, coalesce(sum(abs(p.amount
                    - (l.accepted + l.returned + l.written_off + l.outstanding))), 0) as value
                from case_ledger l join disbursement_paid p using (case_id)""");
    }

    @Bean
    KeptFigure moneyFigure() {
        return new KeptFigure("pendamping_money_rupiah", "The accounts of all cases added up", "part", """
                select part as label, coalesce(sum(amount), 0) as value
                from case_ledger, lateral (values ('disbursed', disbursed), ('accepted', accepted), ('returned', returned),
                    ('written-off', written_off), ('outstanding', outstanding)) as parts (part, amount)
                group by part""");
    }
}
