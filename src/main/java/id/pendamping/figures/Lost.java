package id.pendamping.figures;

import id.pendamping.shared.Rupiah;

/**
 * Aid that is gone, by theft or force majeure.
 *
 * @param undecided what was reported and is not decided on
 * @param givenUp what two people have given up
 */
record Lost(Rupiah undecided, Rupiah givenUp) {

    static final Lost NOTHING = new Lost(Rupiah.ZERO, Rupiah.ZERO);

    Lost after(PublishedFact fact) {
        return switch (fact.type()) {
            case "loss-reported" -> new Lost(fact.rupiah("amount"), givenUp);
            case "loss-answered" -> fact.says("answer", "WRITE_OFF") ? this : new Lost(Rupiah.ZERO, givenUp);
            case "loss-decided" ->
                fact.says("result", "REFUSED") ? this : new Lost(Rupiah.ZERO, givenUp.plus(fact.rupiah("amount")));
            case "loss-dropped" -> new Lost(Rupiah.ZERO, givenUp);
            default -> this;
        };
    }
}
