package id.pendamping.sums;

import java.nio.ByteBuffer;

/** How many cases, and their rupiah. Nothing in it is ever below zero, so that no case can take from another. */
public record Sums(long cases, long disbursed, long accepted, long returned, long writtenOff) {

    private static final int NUMBERS = 5;

    public Sums {
        if (Math.min(Math.min(cases, disbursed), Math.min(Math.min(accepted, returned), writtenOff)) < 0) {
            throw new IllegalArgumentException("A sum is below zero");
        }
    }

    /** Fails rather than overflow. */
    Sums plus(Sums other) {
        return new Sums(
                Math.addExact(cases, other.cases),
                Math.addExact(disbursed, other.disbursed),
                Math.addExact(accepted, other.accepted),
                Math.addExact(returned, other.returned),
                Math.addExact(writtenOff, other.writtenOff));
    }

    /** Five numbers of eight octets, big-endian. */
    byte[] octets() {
        return ByteBuffer.allocate(NUMBERS * Long.BYTES)
                .putLong(cases)
                .putLong(disbursed)
                .putLong(accepted)
                .putLong(returned)
                .putLong(writtenOff)
                .array();
    }
}
