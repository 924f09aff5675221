package id.pendamping.selection;

/** How much of a budget goes into tools. */
final class ToolsShare {

    private ToolsShare() {}

    /**
     * In percent, rounded away from the middle of the band that the programme allows, so that no plan gets into the
     * band by rounding.
     */
    static int percent(long tools, long total, int bandLeast, int bandMost) {
        if (total == 0) {
            return 0;
        }
        boolean above = 200 * tools > total * (bandLeast + bandMost);
        return (int) (above ? -Math.floorDiv(-100 * tools, total) : Math.floorDiv(100 * tools, total));
    }
}
