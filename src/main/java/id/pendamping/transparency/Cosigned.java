package id.pendamping.transparency;

/** What a witness signs: that at this moment it knew the log up to this note, and no further. */
final class Cosigned {

    private Cosigned() {}

    static byte[] octets(long seconds, String text) {
        return Note.octets("cosignature/v1\ntime " + seconds + '\n' + text);
    }
}
