package id.pendamping.witness;

/** What a witness answers: a status of HTTP and what stands in the body. */
record Answer(int status, String type, String body) {

    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer cosigned(String line) {
        return new Answer(200, TEXT, line + '\n');
    }

    static Answer unreadable(String why) {
        return new Answer(400, TEXT, why + '\n');
    }

    static Answer signedByNobodyKnown() {
        return new Answer(403, TEXT, "No key that is known here has signed this.\n");
    }

    static Answer unknownLog() {
        return new Answer(404, TEXT, "This log is not known here.\n");
    }

    /** The size up to which the log is known. */
    static Answer knownUpTo(long size) {
        return new Answer(409, "text/x.tlog.size", size + "\n");
    }

    static Answer noContinuation() {
        return new Answer(422, TEXT, "This does not continue what was cosigned.\n");
    }
}
