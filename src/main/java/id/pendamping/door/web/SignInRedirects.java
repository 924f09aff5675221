package id.pendamping.door.web;

import id.pendamping.access.KnownDevices;
import id.pendamping.access.SignedIn;
import id.pendamping.access.TooManyTries;
import id.pendamping.shared.ProgramOnly;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Leads strangers to the page where one signs in, and from there to where they wanted to go. Nothing is kept for them on
 * the way.
 */
@Component
@ProgramOnly
class SignInRedirects implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** The page where one signs in, for a form that is kept in it. */
    static final String KEPT_DOOR = "/sign-in/kept";

    /** What that page says: what of the address of the other would stand behind its question mark. */
    static final String SAID = "said";

    private static final Duration TO_CHOOSE_A_SECRET = Duration.ofMinutes(15);

    private final ObjectProvider<KnownDevices> devices;
    private final KeptForms keptForms;

    SignInRedirects(ObjectProvider<KnownDevices> devices, KeptForms keptForms) {
        this.devices = devices;
        this.keptForms = keptForms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (isFromScript(request)) {
            Problems.over(response);
        } else {
            lead(request, response, ReturnAddress.signIn("/sign-in", ReturnAddress.of(request)));
        }
    }

    /** A form whose session has ended, as after a restart, or of an account that was closed; what was typed is kept. */
    void sessionIsOver(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (isFromScript(request)) {
            Problems.over(response);
            return;
        }
        Optional<String> kept = keptForms.seal(request);
        if (kept.isPresent()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            askToSignIn(request, response, kept.get(), "over", ReturnAddress.of(request));
            return;
        }
        lead(request, response, ReturnAddress.signIn("/sign-in?over", ReturnAddress.of(request)));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getAuthorities().isEmpty()) {
            request.getSession().setMaxInactiveInterval((int) TO_CHOOSE_A_SECRET.toSeconds());
        }
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            String device = devices.getObject().remember(signedIn.accountId(), DeviceCookie.read(request));
            DeviceCookie.write(device, request, response);
        }
        StrangerTokens.makeNow(request);
        Optional<KeptForm> kept = keptForm(request, authentication);
        kept.ifPresent(form -> request.getSession().setAttribute(KeptForms.PARAMETER, form));
        lead(
                request,
                response,
                kept.isPresent() ? KeptFormController.PAGE : wanted(request).orElse("/"));
    }

    private Optional<KeptForm> keptForm(HttpServletRequest request, Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn signedIn
                        && !authentication.getAuthorities().isEmpty()
                ? keptForms.open(request.getParameter(KeptForms.PARAMETER), signedIn.accountId())
                : Optional.empty();
    }

    /** Shows the page where one signs in, with what was typed elsewhere sealed in it. */
    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, String kept, String said, Optional<String> page)
            throws IOException, ServletException {
        request.setAttribute(KeptForms.PARAMETER, kept);
        request.setAttribute(SAID, said);
        page.ifPresent(to -> request.setAttribute(ReturnAddress.PARAMETER, to));
        request.getRequestDispatcher(KEPT_DOOR).forward(new DoorRequest(request), response);
    }

    /** Back to the door, where the name that was typed still stands. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        TypedName.keep(request, response);
        String said = failure instanceof TooManyTries tries
                ? "slow=" + tries.seconds()
                : failure instanceof CredentialsExpiredException ? "expired" : "wrong";
        String kept = request.getParameter(KeptForms.PARAMETER);
        if (kept != null) {
            askToSignIn(request, response, kept, said, wanted(request));
            return;
        }
        lead(request, response, ReturnAddress.signIn("/sign-in?" + said, wanted(request)));
    }

    /** A script that follows the way to the door would take its page for an answer. */
    static boolean isFromScript(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static Optional<String> wanted(HttpServletRequest request) {
        return ReturnAddress.of(request.getParameter(ReturnAddress.PARAMETER));
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        response.sendRedirect(request.getContextPath() + page);
    }
}
