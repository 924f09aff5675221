package id.pendamping.door.web;

import id.pendamping.access.PersonalData;
import id.pendamping.shared.ProgramOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what somebody typed into a form whose session had ended until the same person has signed in: sealed, in the page where
 * one signs in, so that nothing of a stranger stays here. A browser with script keeps it by itself.
 */
@Component
@ProgramOnly
class KeptForms {

    /** Where the sealed form stands in the form for signing in, and the open one in the session afterwards. */
    static final String PARAMETER = "kept";

    private static final String KIND = "kept-form-owner";
    /** With this number the token fills its letters and needs none to fill up. */
    private static final int OWNER_BYTES = 17;

    private static final int LONGEST = 80 * 1024;
    private static final Duration KEPT = Duration.ofHours(12);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectProvider<PersonalData> personalData;
    private final ObjectProvider<Clock> clock;

    KeptForms(ObjectProvider<PersonalData> personalData, ObjectProvider<Clock> clock) {
        this.personalData = personalData;
        this.clock = clock;
    }

    /** How an account is written into the pages that it gets: nobody learns from it whose it is. */
    String owner(String accountId) {
        byte[] fingerprint = personalData.getObject().fingerprint(KIND, accountId);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(fingerprint, OWNER_BYTES));
    }

    /** The form sealed; empty where it is none that can be kept, and for text that is too long. */
    Optional<String> seal(HttpServletRequest request) {
        return SentForm.read(request, clock.getObject().instant()).flatMap(form -> {
            String text = Packed.of(JSON.writeValueAsString(form));
            return text.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(personalData.getObject().seal(text)));
        });
    }

    /** The form, for the account on whose page it stood. */
    Optional<KeptForm> open(@Nullable String sealed, String accountId) {
        if (sealed == null || sealed.isEmpty()) {
            return Optional.empty();
        }
        try {
            String text = personalData.getObject().open(Base64.getUrlDecoder().decode(sealed));
            KeptForm form = JSON.readValue(Packed.open(text), KeptForm.class);
            return Optional.of(form)
                    .filter(kept -> kept.owner().equals(owner(accountId)))
                    .filter(kept ->
                            kept.sent().plus(KEPT).isAfter(clock.getObject().instant()));
        } catch (IllegalArgumentException
                | IllegalStateException
                | java.nio.BufferUnderflowException
                | JacksonException e) {
            return Optional.empty();
        }
    }
}
