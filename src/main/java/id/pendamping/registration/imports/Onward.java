package id.pendamping.registration.imports;

/**
 * Where the cases that began with a file are now.
 *
 * @param goOn on their way, or through
 * @param returned wait for their registration to be corrected
 * @param rejected turned down
 */
public record Onward(int goOn, int returned, int rejected) {}
