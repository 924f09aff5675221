package id.pendamping.exports;

/** As what the cases of a phase are taken away. */
public enum PhaseFormat {
    OCEL("ocel.json", "application/json"),
    XES("xes", "application/xml"),
    ENTRIES("entries.jsonl", "application/jsonl");

    private final String ending;
    private final String mediaType;

    PhaseFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the file is called. */
    public String fileOf(int year, int phase) {
        return "TKM-" + year + "-" + phase + (ending.indexOf('.') < 0 ? "." : "-") + ending;
    }
}
