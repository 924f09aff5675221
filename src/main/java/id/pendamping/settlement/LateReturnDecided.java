package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commitment officer has decided whether the bank has sent back money that the case accounts for, or has paid the group
 * more than was paid out; sums in rupiah.
 *
 * @param amount what came back by the notices
 * @param accepted what of the report is accepted from now on; more than is left of the aid was not paid with it
 * @param overpaid what of the money that was paid back was too much, and is a credit
 * @param recouped what of the money that was given up has come back, if any
 * @param excess what the group got by them beyond what was paid, if anything; it counts as paid to it
 * @param owed true if the excess is owed and nothing else of the case accounts for it; else null
 * @param claimEnds true if it settles a claim whose case goes on to its closing, which waits for a late report; else null
 */
@FactType("late-return-decided")
public record LateReturnDecided(
        CaseId caseId,
        Verdict verdict,
        long amount,
        long accepted,
        long overpaid,
        @Nullable Long recouped,
        long outstanding,
        @Nullable Boolean claimEnds,
        @Nullable Long excess,
        @Nullable Boolean owed)
        implements CaseFact {

    /** The decision. */
    public enum Verdict {
        /** The money is not with the group; the case accounts for the rest. */
        COUNTED,
        /** The notice is about something else; nothing has changed. */
        MISTAKEN
    }

    /** Whether anything is left to account for. Where nothing was outstanding before, nothing ends by it. */
    public enum Left {
        SOMETHING,
        NOTHING
    }

    /** Whether the money is there, and nothing is left to account for. */
    public boolean settlesAll() {
        return verdict == Verdict.COUNTED && outstanding == 0;
    }

    /** Whether the group owes an excess for which nothing else of the case asks. */
    public boolean isOwed() {
        return Boolean.TRUE.equals(owed);
    }

    /** Whether a claim is settled by it, and the case goes on to its closing. */
    boolean endsClaim() {
        return Boolean.TRUE.equals(claimEnds);
    }

    @Override
    public Map<String, Object> answers() {
        boolean isEnded = settlesAll() && amount > overpaid + orZero(recouped) + orZero(excess);
        Left left = isEnded && !endsClaim() ? Left.NOTHING : Left.SOMETHING;
        Map<String, Object> answers = new HashMap<>(Map.of("left", left.name()));
        if (left == Left.NOTHING) {
            answers.put("aidBack", left.name());
        }
        return answers;
    }

    private static long orZero(@Nullable Long amount) {
        return amount == null ? 0 : amount;
    }
}
