package id.pendamping.draw;

import id.pendamping.access.PersonalData;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes seeds, and seals them for the database until they are told: nobody who reads a table foresees a draw. */
@Component
public class Seeds {

    private final PersonalData box;
    private final RandomGenerator random;

    @Autowired
    Seeds(PersonalData box) {
        this(box, new SecureRandom());
    }

    Seeds(PersonalData box, RandomGenerator random) {
        this.box = box;
        this.random = random;
    }

    public SampleSeed fresh() {
        return SampleSeed.fresh(random);
    }

    public byte[] seal(SampleSeed seed) {
        return box.seal(seed.hex());
    }

    public SampleSeed open(byte[] sealed) {
        return new SampleSeed(box.open(sealed));
    }
}
