package id.pendamping.access.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.PersonalData;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the script of a page needs to keep what was typed until the same person has signed in again. */
@ControllerAdvice(annotations = Controller.class)
class KeptFormsAdvice {

    private static final String KIND = "kept-form";

    private final CurrentAccount current;
    private final PersonalData personalData;

    KeptFormsAdvice(CurrentAccount current, PersonalData personalData) {
        this.current = current;
        this.personalData = personalData;
    }

    /**
     * How a page keeps.
     *
     * @param key seals what stays in the browser; only pages of the same account know it
     * @param page where the reader asked for this page; null when it answers a form
     */
    public record Keeping(String key, @Nullable String page) {}

    @ModelAttribute("keeping")
    @Nullable
    Keeping keeping(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(ViewerAdvice.PROGRAMS)) {
            return null;
        }
        return current.find()
                .map(account -> new Keeping(
                        Base64.getEncoder().encodeToString(personalData.fingerprint(KIND, account.id())),
                        page(request)))
                .orElse(null);
    }

    private static @Nullable String page(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return null;
        }
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + '?' + request.getQueryString();
    }
}
