package id.pendamping.shared;

import java.util.ArrayList;
import java.util.List;

/** A part of the aid and where it is. */
public record MoneyPlace(Place place, Rupiah amount) {

    /** Where money can be on its way to the group. */
    public enum Place {
        /** Not paid yet. */
        TREASURY,
        /** Paid, and sent back by the bank. */
        RETURNED,
        /** Paid; nobody has said yet that it arrived. */
        ON_THE_WAY,
        /** The bank says that it is in the group's account; the group has not confirmed it. */
        AT_BANK,
        GROUP,
        OTHER_ACCOUNT,
        /** Kept by the bank and borne by the programme. */
        FEE,
        /** Sent back by the bank, and by decision not paid again. */
        STAYS,
        /** Paid into the treasury by the group, or by who had it. */
        PAID_BACK,
        /** Given up by two people. */
        WRITTEN_OFF,
        /** Paid into the treasury by the group beyond its debt; nobody has decided yet what is done with it. */
        CREDIT;

        private boolean isOut() {
            return this == GROUP || this == AT_BANK || this == ON_THE_WAY || this == OTHER_ACCOUNT;
        }
    }

    /**
     * What is known of the aid of a case.
     *
     * @param paid what was paid and has not come back
     * @param disbursed the same less fees and with excess
     * @param said what arrived according to the latest word, and whether the rest is in somebody else's account
     */
    public record Known(
            Rupiah granted,
            boolean cameBack,
            Rupiah paid,
            Rupiah fee,
            Rupiah disbursed,
            Rupiah credited,
            Rupiah said,
            boolean elsewhere,
            boolean confirmed) {}

    /** Where the aid is by what is known. */
    public static List<MoneyPlace> of(Known known) {
        List<MoneyPlace> places = new ArrayList<>();
        add(
                places,
                known.cameBack() ? Place.RETURNED : Place.TREASURY,
                known.granted().minus(known.paid().atMost(known.granted())));
        boolean isAllAtBank = !known.disbursed().isMoreThan(known.credited());
        boolean saysLess = known.disbursed().isMoreThan(known.said());
        Rupiah here = known.confirmed()
                ? known.disbursed()
                : isAllAtBank && saysLess ? Rupiah.ZERO : known.said().atMost(known.disbursed());
        Rupiah away = known.disbursed().minus(here);
        boolean elsewhere = known.elsewhere() && !isAllAtBank;
        Rupiah credited = elsewhere
                ? Rupiah.ZERO
                : known.credited().minus(here.atMost(known.credited())).atMost(away);
        add(places, Place.GROUP, here);
        add(places, Place.AT_BANK, credited);
        add(places, elsewhere ? Place.OTHER_ACCOUNT : Place.ON_THE_WAY, away.minus(credited));
        add(places, Place.FEE, known.fee());
        return places;
    }

    /** The same after a part of what is out was paid back or given up, and more was paid than was owed. */
    public static List<MoneyPlace> since(List<MoneyPlace> places, Rupiah paidBack, Rupiah givenUp, Rupiah overpaid) {
        List<MoneyPlace> now = new ArrayList<>();
        Rupiah gone = paidBack.plus(givenUp);
        for (MoneyPlace one : places) {
            Rupiah less = one.place().isOut() ? gone.atMost(one.amount()) : Rupiah.ZERO;
            gone = gone.minus(less);
            add(now, one.place(), one.amount().minus(less));
        }
        add(now, Place.PAID_BACK, paidBack);
        add(now, Place.WRITTEN_OFF, givenUp);
        add(now, Place.CREDIT, overpaid);
        return List.copyOf(now);
    }

    /** Of what is no longer out, so much never came back: somebody else has it, or nobody knows who. */
    public static List<MoneyPlace> lost(List<MoneyPlace> places, Rupiah elsewhere, Rupiah unknown) {
        List<MoneyPlace> now = new ArrayList<>();
        Rupiah lost = elsewhere.plus(unknown);
        for (MoneyPlace one : places) {
            Rupiah less = one.place() == Place.RETURNED ? lost.atMost(one.amount()) : Rupiah.ZERO;
            add(now, one.place(), one.amount().minus(less));
        }
        add(now, Place.OTHER_ACCOUNT, elsewhere);
        add(now, Place.ON_THE_WAY, unknown);
        return List.copyOf(now);
    }

    /** The commitment officer has decided that what came back is not paid again. */
    public MoneyPlace stays() {
        return place == Place.RETURNED ? new MoneyPlace(Place.STAYS, amount) : this;
    }

    private static void add(List<MoneyPlace> places, Place place, Rupiah amount) {
        if (!amount.isZero()) {
            places.add(new MoneyPlace(place, amount));
        }
    }
}
