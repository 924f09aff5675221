package id.pendamping.watching;

/** How many statements each thread has sent to the database. */
final class Statements {

    private static final ThreadLocal<long[]> SENT = ThreadLocal.withInitial(() -> new long[1]);

    private Statements() {}

    static long sentByThisThread() {
        return SENT.get()[0];
    }

    static void oneMore() {
        SENT.get()[0]++;
    }
}
