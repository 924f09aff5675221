package id.pendamping.figures;

import id.pendamping.shared.Rupiah;

/**
 * A transfer that did not arrive as it was paid.
 *
 * @param back what came back to the treasury and waits to be paid again
 * @param adrift by how much what arrived differs from what is out, while nobody has settled it
 * @param settled what was settled of differences: fees that the programme bears, and what the group got beyond its aid
 */
record TransferTrouble(Rupiah back, Rupiah adrift, Rupiah settled) {

    static final TransferTrouble NONE = new TransferTrouble(Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);

    TransferTrouble after(PublishedFact fact) {
        return switch (fact.type()) {
            case "transfer-returned" -> returned(fact);
            case "aid-disbursed" -> waiting(back.minus(fact.rupiah("amount").atMost(back)), adrift);
            case "transfer-differs" -> waiting(back, difference(fact.rupiah("expected"), fact.rupiah("arrived")));
            case "transfer-settled" -> settled(fact);
            case "failed-transfer-decided" ->
                fact.says("verdict", "WITHDRAWN") ? waiting(Rupiah.ZERO, Rupiah.ZERO) : this;
            case "funds-confirmed", "transfer-claimed" -> waiting(Rupiah.ZERO, Rupiah.ZERO);
            default -> AidBack.isDemanded(fact) ? waiting(Rupiah.ZERO, Rupiah.ZERO) : this;
        };
    }

    private TransferTrouble returned(PublishedFact fact) {
        return waiting(back.plus(fact.rupiah("amount")), fact.says("next", "PART") ? adrift : Rupiah.ZERO);
    }

    private TransferTrouble settled(PublishedFact fact) {
        return switch (fact.word("decision")) {
            case "AWAITED" -> this;
            case "PAID_AGAIN" -> waiting(back, Rupiah.ZERO);
            default ->
                new TransferTrouble(
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        settled.plus(fact.rupiah("fee")).plus(fact.rupiah("excess")));
        };
    }

    private TransferTrouble waiting(Rupiah atTreasury, Rupiah onTheWay) {
        return new TransferTrouble(atTreasury, onTheWay, settled);
    }

    private static Rupiah difference(Rupiah one, Rupiah other) {
        return one.isMoreThan(other) ? one.minus(other) : other.minus(one);
    }
}
