package id.pendamping.settlement;

import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Rupiah;

/**
 * What late notices of the bank change. Of what came back so much falls once nothing is outstanding: what was given up, what was
 * paid back, what was accepted. An excess and what came back set each other off.
 *
 * @param less what of the money came back in the end
 * @param more what the group has in excess in the end
 * @param owed whether nothing was outstanding, so that nothing else of the case asks for the excess
 */
record Fall(Rupiah less, Rupiah more, boolean owed, Rupiah recouped, Rupiah overpaid, Rupiah unproven) {

    static final Fall NOTHING = new Fall(Rupiah.ZERO, Rupiah.ZERO, false, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);

    static Fall of(Rupiah back, Rupiah excess, Ledger.Balance before) {
        Rupiah less = back.minus(excess.atMost(back));
        Ledger.Coming coming = before.coming(less);
        Rupiah overpaid = coming.beyond().atMost(before.returned());
        Rupiah more = excess.minus(back.atMost(excess));
        return new Fall(
                less,
                more,
                !more.isZero() && before.outstanding().isZero(),
                coming.recouped(),
                overpaid,
                coming.beyond().minus(overpaid));
    }
}
