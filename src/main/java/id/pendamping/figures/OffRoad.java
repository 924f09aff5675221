package id.pendamping.figures;

import id.pendamping.shared.Rupiah;

/**
 * What of a case has left the straight road: money that did not arrive as it was paid, that was paid back beyond the debt,
 * that is claimed, and that is gone.
 */
record OffRoad(TransferTrouble transfer, Rupiah credit, Claim claim, Lost lost) {

    static final OffRoad NOTHING = new OffRoad(TransferTrouble.NONE, Rupiah.ZERO, Claim.NONE, Lost.NOTHING);

    OffRoad after(PublishedFact fact) {
        return new OffRoad(transfer.after(fact), creditAfter(fact), claim.after(fact), lost.after(fact));
    }

    private Rupiah creditAfter(PublishedFact fact) {
        return switch (fact.type()) {
            case "refund-verified", "instalment-verified" -> credit.plus(fact.rupiahIfTold("excess"));
            case "report-decided", "late-return-decided" -> credit.plus(fact.rupiahIfTold("overpaid"));
            case "credit-decided" ->
                fact.says("verdict", "APPROVED")
                        ? credit.minus(fact.rupiah("amount").atMost(credit))
                        : credit;
            default -> credit;
        };
    }
}
