package id.pendamping.asides;

import id.pendamping.demo.Manner;
import java.util.ArrayList;
import java.util.List;

/** What befalls a group, how many of a hundred it befalls, and how their cases end. */
enum Fate {
    STRAIGHT(10, Manner.PLAIN, "closed"),
    RETURNED(3, Manner.RETURNED, "closed"),
    FICTITIOUS(3, Manner.FICTITIOUS, "rejected"),
    LEFTOVER(6, Manner.LEFTOVER, "closed"),
    /** Spends less than it got and keeps the rest. */
    LEFTOVER_KEPT(3, Manner.LEFTOVER, "closed"),
    /** The bank takes a fee of its own. */
    PAID_SHORT(2, Manner.LEFTOVER, "closed"),
    REVISED(3, Manner.REVISED, "closed"),
    DECLINED(3, Manner.DECLINED, "closed"),
    WRONG_ACCOUNT(3, Manner.WRONG_ACCOUNT, "closed"),
    UNPROVEN(3, Manner.UNPROVEN, "recovered"),
    /** Nobody ever hands in a report. */
    SILENT(3, Manner.PLAIN, "recovered"),
    TRANSFER_RETURNED(3, Manner.PLAIN, "closed"),
    MENTOR_LEAVES(3, Manner.PLAIN, "closed"),
    SUSPENDED(3, Manner.PLAIN, "closed"),
    /** Suspended before anything was paid, and not to be paid. */
    BARRED(3, Manner.PLAIN, "barred"),
    /** Suspended after the funds arrived, which are demanded back. */
    DEMANDED_BACK(3, Manner.PLAIN, "recovered"),
    MEMBER_REPLACED(3, Manner.PLAIN, "closed"),
    /** Loses members until somebody has to decide whether it goes on. */
    SHRINKS(2, Manner.PLAIN, "closed"),
    CHAIR_CHANGES(2, Manner.PLAIN, "closed"),
    DISSOLVED_UNPAID(2, Manner.PLAIN, "dissolved"),
    DISSOLVED(2, Manner.PLAIN, "closed"),
    /** Gives the aid up before it is paid. */
    WITHDREW_EARLY(2, Manner.PLAIN, "withdrawn"),
    /** Gives the aid up after it was paid. */
    WITHDREW_LATE(2, Manner.PLAIN, "recovered"),
    /** Gives the aid up, and the bank sends all of it back while it is claimed. */
    BACK_AFTER_CLAIM(2, Manner.PLAIN, "recovered"),
    /** Gives the aid up, and is suspended and cleared while it pays back. */
    SUSPENDED_WHILE_PAYING(2, Manner.PLAIN, "recovered"),
    /** A flood before the decree. */
    FLOODED_EARLY(2, Manner.PLAIN, "closed"),
    /** A flood while the report is written. */
    FLOODED_LATE(2, Manner.PLAIN, "closed"),
    /** A part of the aid is stolen, and given up. */
    ROBBED(2, Manner.PLAIN, "closed"),
    /** All of the aid is stolen, and given up. */
    ROBBED_OF_ALL(2, Manner.PLAIN, "recovered"),
    /** Pays back more than it owes. */
    OVERPAID(2, Manner.LEFTOVER, "closed"),
    /** A part of the transfer comes back, and is paid again. */
    PAID_IN_PARTS(2, Manner.PLAIN, "closed"),
    /** The transfer is credited twice. */
    PAID_TWICE(2, Manner.PLAIN, "closed"),
    /** The transfer is credited to somebody else, who keeps it. */
    PAID_ASTRAY(2, Manner.PLAIN, "recovered"),
    /** Its case is closed, and then a part of what was accepted is taken back. */
    TAKEN_BACK(2, Manner.PLAIN, "closed"),
    /** Suspended and referred to law enforcement. */
    REFERRED(2, Manner.PLAIN, "recovered"),
    /** Hands its report in when the aid is already declared unaccounted for. */
    TOO_LATE(2, Manner.PLAIN, "closed"),
    /** Spends less on one thing and more on another, and asks before. */
    REPLANNED(2, Manner.PLAIN, "closed"),
    /** Its mentor resigns. */
    MENTOR_RESIGNS(2, Manner.PLAIN, "closed"),
    /** The letter of its mentor runs out while the report is written. */
    LETTER_RUNS_OUT(2, Manner.PLAIN, "closed"),
    /** The account of its mentor is closed while the report is written. */
    ACCOUNT_CLOSED(2, Manner.PLAIN, "closed");

    private final int share;
    final Manner manner;
    final String outcome;

    Fate(int share, Manner manner, String outcome) {
        this.share = share;
        this.manner = manner;
        this.outcome = outcome;
    }

    /** A fate for each of the groups: every kind at least once, and most go straight. */
    static List<Fate> of(int groups) {
        List<Fate> fates = new ArrayList<>();
        for (Fate fate : values()) {
            int count = fate == STRAIGHT ? 0 : Math.max(1, Math.round(groups * fate.share / 100f));
            for (int i = 0; i < count; i++) {
                fates.add(fate);
            }
        }
        while (fates.size() < groups) {
            fates.add(STRAIGHT);
        }
        return fates;
    }

    /** The step at which it befalls the group, for what does not follow from how people act. */
    String step() {
        return switch (this) {
            case TRANSFER_RETURNED, PAID_SHORT, PAID_IN_PARTS, PAID_TWICE, PAID_ASTRAY -> "confirm-funds";
            case MENTOR_LEAVES,
                    DEMANDED_BACK,
                    SHRINKS,
                    DISSOLVED,
                    WITHDREW_LATE,
                    BACK_AFTER_CLAIM,
                    SUSPENDED_WHILE_PAYING,
                    FLOODED_LATE,
                    ROBBED,
                    ROBBED_OF_ALL,
                    REFERRED,
                    REPLANNED,
                    MENTOR_RESIGNS,
                    LETTER_RUNS_OUT,
                    ACCOUNT_CLOSED -> "compile-report";
            case MEMBER_REPLACED, WITHDREW_EARLY -> "sign-agreement";
            case CHAIR_CHANGES -> "request-payment";
            case DISSOLVED_UNPAID -> "decide-mentor";
            case SUSPENDED, FLOODED_EARLY -> "verify-field";
            case BARRED -> "request-payment";
            case OVERPAID -> "record-refund";
            default -> "";
        };
    }
}
