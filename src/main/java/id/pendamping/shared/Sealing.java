package id.pendamping.shared;

/** Encrypts text for the database and decrypts it again. */
public interface Sealing {

    /** Encrypted with authentication; differs every time. */
    byte[] seal(String plain);

    String open(byte[] sealed);
}
