package id.pendamping.lifecycle.walks;

import java.util.BitSet;

/**
 * Where a case waits, and what its answers depend on.
 *
 * @param waiting the places with a token, by number
 * @param isClaimed whether what is outstanding is claimed back
 * @param hasCredit whether more was paid back than was owed, and nobody has decided about the excess
 */
record Marking(BitSet waiting, Money money, boolean isClaimed, boolean hasCredit) {

    enum Money {
        AT_THE_TREASURY,
        WITH_THE_GROUP,
        SETTLED
    }

    static final Marking EMPTY = new Marking(new BitSet(), Money.AT_THE_TREASURY, false, false);

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    Marking with(int place) {
        BitSet more = (BitSet) waiting.clone();
        more.set(place);
        return new Marking(more, money, isClaimed, hasCredit);
    }

    Marking only(BitSet kept) {
        return new Marking(kept, money, isClaimed, hasCredit);
    }

    Marking with(Money now) {
        return new Marking(waiting, now, isClaimed, hasCredit);
    }

    Marking claimed() {
        return new Marking(waiting, money, true, hasCredit);
    }

    Marking credited(boolean now) {
        return new Marking(waiting, money, isClaimed, now);
    }
}
