package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.MoneyPlace;
import id.pendamping.shared.Rupiah;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the aid of a case is by its payments, what the bank said of them and what was decided. */
final class PlacesOfMoney {

    private PlacesOfMoney() {}

    static List<MoneyPlace> read(JdbcClient jdbc, CaseId caseId, TransferStore.@Nullable Difference difference) {
        return jdbc
                .sql("""
                        select a.amount as granted, coalesce(p.out, 0) as out, coalesce(p.returned, false) as returned,
                            coalesce(p.credited, 0) as credited, coalesce(p.confirmed, false) as confirmed,
                            coalesce(v.amount, 0) as disbursed,
                            (select coalesce(sum(fee), 0) from transfer_difference where case_id = :case) as fee,
                            coalesce(l.elsewhere, 0) as elsewhere, coalesce(l.unknown, 0) as unknown
                        from agreement a
                        left join disbursement_paid v on v.case_id = a.case_id
                        left join (select p.case_id, sum(payment_out(p.id, p.gross)) as out,
                                bool_or(payment_out(p.id, p.gross) < p.gross) as returned,
                                coalesce(sum(least(c.amount, payment_out(p.id, p.gross))) filter (where c.amount > 0), 0)
                                    as credited,
                                bool_or(p.confirmed_on is not null) as confirmed
                            from payment p
                            left join (select payment_id, sum(amount) as amount from transfer_credit
                                where not replaced and credited_to = 'GROUP' group by payment_id) c on c.payment_id = p.id
                            where p.sp2d_number is not null group by p.case_id) p on p.case_id = a.case_id
                        cross join (select sum(r.amount) filter (where r.reason = 'CREDITED_ELSEWHERE') as elsewhere,
                                sum(r.amount) filter (where r.reason = 'NOT_CREDITED') as unknown
                            from transfer_return r join payment p on p.id = r.payment_id where p.case_id = :case) l
                        where a.case_id = :case""")
                .param("case", caseId.value())
                .query((row, index) -> MoneyPlace.lost(
                        MoneyPlace.of(new MoneyPlace.Known(
                                Rupiah.of(row.getLong("granted")),
                                row.getBoolean("returned"),
                                Rupiah.of(row.getLong("out")),
                                Rupiah.of(row.getLong("fee")),
                                Rupiah.of(row.getLong("disbursed")),
                                Rupiah.of(row.getLong("credited")),
                                difference == null ? Rupiah.ZERO : difference.arrived(),
                                difference != null && difference.cause() == TransferDiffers.Cause.OTHER_ACCOUNT,
                                row.getBoolean("confirmed") && (difference == null || !difference.isClaimed()))),
                        Rupiah.of(row.getLong("elsewhere")),
                        Rupiah.of(row.getLong("unknown"))))
                .optional()
                .orElse(List.of())
                .stream()
                .map(one -> difference != null && difference.isAccepted() ? one.stays() : one)
                .toList();
    }
}
