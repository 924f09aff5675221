package id.pendamping.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Some thousand entries behind one another; one writer fills it. */
final class Page {

    static final int BITS = 14;
    static final int ROWS = 1 << BITS;

    static final int ID = 0;
    static final int HASH = 16;
    static final int PREVIOUS = HASH + Entries.HASH;
    static final int SEQUENCE = PREVIOUS + Entries.HASH;
    static final int DATA = SEQUENCE + Long.BYTES;
    static final int TEXT = DATA + Long.BYTES;
    static final int SUBJECT = TEXT + Long.BYTES;
    static final int NAME = SUBJECT + Integer.BYTES;

    private static final int WIDTH = NAME + Integer.BYTES;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] octets = new byte[ROWS * WIDTH];
    private int rows;

    int rows() {
        return rows;
    }

    boolean isFull() {
        return rows == ROWS;
    }

    void added() {
        rows++;
    }

    byte[] octets() {
        return octets;
    }

    static int at(int slot, int field) {
        return slot * WIDTH + field;
    }

    long number(int slot, int field) {
        return (long) LONG.get(octets, at(slot, field));
    }

    void number(int slot, int field, long value) {
        LONG.set(octets, at(slot, field), value);
    }

    int small(int slot, int field) {
        return (int) INT.get(octets, at(slot, field));
    }

    void small(int slot, int field, int value) {
        INT.set(octets, at(slot, field), value);
    }
}
