package id.pendamping.draw;

import id.pendamping.access.PersonalData;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** Seeds that are the same in every run of a test. */
public final class RepeatableSeeds {

    private RepeatableSeeds() {}

    public static Seeds from(RandomGenerator random) {
        return new Seeds(new Unsealed(), random);
    }

    private static final class Unsealed implements PersonalData {

        @Override
        public byte[] seal(String plain) {
            return plain.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(byte[] sealed) {
            return new String(sealed, StandardCharsets.UTF_8);
        }

        @Override
        public byte[] fingerprint(String kind, String plain) {
            throw new UnsupportedOperationException();
        }
    }
}
