package id.pendamping.journal;

/** An entry, and the hash that its content has now. */
record Hashed(Recorded entry, String computed) {

    static Hashed of(Recorded entry) {
        return new Hashed(entry, EntryHash.of(entry));
    }

    boolean isUnchanged() {
        return entry.hash().equals(computed);
    }
}
