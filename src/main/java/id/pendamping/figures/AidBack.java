package id.pendamping.figures;

/** Whether an event demands the aid back, or calls it off. */
final class AidBack {

    private AidBack() {}

    static boolean isDemanded(PublishedFact fact) {
        return switch (fact.type()) {
            case "suspension-decided", "law-outcome-recorded" ->
                fact.says("verdict", "RECOVERY") || fact.says("verdict", "CANCELLATION");
            case "group-withdrew" -> true;
            case "group-change-decided", "group-reviewed" -> fact.has("aidBack");
            default -> false;
        };
    }
}
