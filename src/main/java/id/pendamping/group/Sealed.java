package id.pendamping.group;

import id.pendamping.access.PersonalData;
import org.jspecify.annotations.Nullable;

/** The kinds of fingerprints; the same words stay for ever, or nothing is found again. */
final class Sealed {

    static final String NIK = "nik";
    static final String PHONE = "phone";
    static final String ACCOUNT = "account";
    static final String FAMILY_CARD = "family-card";
    static final String DEVICE = "registering-device";
    static final String REGISTRATION = "registration";

    private Sealed() {}

    static byte @Nullable [] print(PersonalData personalData, String kind, @Nullable String plain) {
        return plain == null ? null : personalData.fingerprint(kind, plain);
    }
}
