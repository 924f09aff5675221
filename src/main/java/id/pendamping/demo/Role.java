package id.pendamping.demo;

import java.util.List;

/** Where the story of a group in the demonstration stops for somebody to go on with it. {@code end} plays it to its end. */
record Role(String stopsAt, int registeredDaysAgo, Manner manner) {

    private static final String END = "end";

    static final List<Role> ALL = List.of(
            new Role("verify-administration", 2, Manner.PLAIN),
            new Role("verify-administration", 5, Manner.PLAIN),
            new Role("correct-registration", 6, Manner.RETURNED),
            new Role("verify-field", 8, Manner.PLAIN),
            new Role("decide-recipient", 9, Manner.RETURNED),
            new Role("ratify-decree", 10, Manner.PLAIN),
            new Role("decide-mentor", 12, Manner.PLAIN),
            new Role("answer-assignment", 14, Manner.DECLINED),
            new Role("sign-agreement", 17, Manner.PLAIN),
            new Role("check-account", 19, Manner.PLAIN),
            new Role("request-payment", 22, Manner.WRONG_ACCOUNT),
            new Role("order-payment", 25, Manner.PLAIN),
            new Role("record-disbursement", 27, Manner.PLAIN),
            new Role("confirm-funds", 30, Manner.PLAIN),
            new Role("compile-report", 45, Manner.PLAIN),
            new Role("compile-report", 100, Manner.PLAIN),
            new Role("attest-report", 62, Manner.PLAIN),
            new Role("review-report", 66, Manner.PLAIN),
            new Role("review-report", 72, Manner.REVISED),
            new Role("accept-report", 74, Manner.PLAIN),
            new Role("record-refund", 78, Manner.LEFTOVER),
            new Role("monitor-business", 264, Manner.PLAIN),
            new Role(END, 130, Manner.LEFTOVER),
            new Role(END, 20, Manner.FICTITIOUS));

    static final int LONGEST_AGO = 266;
}
