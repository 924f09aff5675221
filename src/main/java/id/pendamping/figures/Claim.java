package id.pendamping.figures;

/**
 * How far the aid, or what is left of it, is claimed back. A claim runs while anything is outstanding.
 *
 * @param unaccounted whether the aid was declared unaccounted
 * @param letters how many letters have gone out after a last day to pay
 * @param ordered whether the recovery was ordered
 */
record Claim(boolean unaccounted, int letters, boolean ordered) {

    static final Claim NONE = new Claim(false, 0, false);

    Claim after(PublishedFact fact) {
        return switch (fact.type()) {
            case "aid-declared-unaccounted" -> new Claim(true, letters, ordered);
            case "refund-demanded", "recovery-demanded" -> new Claim(unaccounted, fact.count("letters"), ordered);
            case "recovery-ordered" -> new Claim(unaccounted, letters, true);
            default -> this;
        };
    }
}
