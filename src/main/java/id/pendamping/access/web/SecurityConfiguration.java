package id.pendamping.access.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SignedIn;
import id.pendamping.shared.ProgramOnly;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Pages sign in by form and keep a session; the API signs every request; nothing else is reachable. */
@Configuration
@ProgramOnly
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' blob:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String UNSETTLED =
            "{\"type\":\"urn:pendamping:problem:temporary-secret\",\"title\":\"Temporary secret\",\"status\":403,"
                    + "\"detail\":\"Sign in to the pages and choose a secret of your own first.\"}";

    private static final String SECRET = "/account/secret";

    private static final int LONGEST_LOGIN = 100;
    private static final int KEPT_SECONDS = 60;

    private static final String OVER =
            "{\"type\":\"urn:pendamping:problem:session-over\",\"title\":\"Session over\",\"status\":403}";

    private static final String UNAUTHORIZED =
            "{\"type\":\"urn:pendamping:problem:unauthorized\",\"title\":\"Unauthorized\",\"status\":401}";

    private static final AuthenticationEntryPoint DOOR = new LoginUrlAuthenticationEntryPoint("/sign-in");

    private final ObjectProvider<CurrentAccount> current;

    SecurityConfiguration(ObjectProvider<CurrentAccount> current) {
        this.current = current;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/openapi.json", "/api/openapi.json/**", "/api/asyncapi.yaml", "/api/events/*")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(SignedIn.SETTLED))
                .httpBasic(
                        basic -> basic.authenticationEntryPoint((request, response, failure) -> unauthorized(response)))
                .exceptionHandling(
                        handling -> handling.accessDeniedHandler((request, response, denial) -> unsettled(response)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/css/**",
                                "/js/**",
                                "/img/**",
                                "/webjars/**",
                                "/favicon.ico",
                                "/session",
                                "/offline",
                                "/sw.js",
                                "/manifest.webmanifest",
                                "/error",
                                "/actuator/health")
                        .permitAll()
                        .requestMatchers(SECRET)
                        .access(this::isOpen)
                        .anyRequest()
                        .access(this::isSettled))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("secret")
                        .defaultSuccessUrl("/", false)
                        .failureHandler((request, response, failure) -> wrong(request, response)))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?bye"))
                .csrf(Customizer.withDefaults())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SecurityConfiguration::outside)
                        .accessDeniedHandler(this::denied))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** The database keeps no text with a null character in it; no page asks for one. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    /** Back to the door, where the name that was typed still stands. */
    private static void wrong(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = request.getParameter("login");
        if (login != null && login.length() <= LONGEST_LOGIN) {
            var kept = new FlashMap();
            kept.put("login", login);
            kept.setTargetRequestPath(request.getContextPath() + "/sign-in");
            kept.startExpirationPeriod(KEPT_SECONDS);
            new SessionFlashMapManager().saveOutputFlashMap(kept, request, response);
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?wrong");
    }

    /** Not for accounts that were closed while their session went on. */
    private AuthorizationResult isOpen(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext request) {
        Authentication who = authentication.get();
        return new AuthorizationDecision(who != null
                && who.isAuthenticated()
                && current.getObject().find().isPresent());
    }

    private AuthorizationResult isSettled(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext request) {
        return new AuthorizationDecision(
                isOpen(authentication, request).isGranted() && isSettled(authentication.get()));
    }

    private static boolean isSettled(@Nullable Authentication who) {
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(authority -> SignedIn.SETTLED.equals(authority.getAuthority()));
    }

    /**
     * A form whose session has ended, as after a restart, and an account that was closed lead to the door; a temporary
     * secret leads to where it is replaced.
     */
    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denial)
            throws IOException, ServletException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (isFromScript(request)) {
            problem(response, HttpServletResponse.SC_FORBIDDEN, OVER);
        } else if (denial instanceof CsrfException) {
            response.sendRedirect(request.getContextPath() + "/sign-in?over");
        } else if (current.getObject().find().isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, who);
            response.sendRedirect(request.getContextPath() + "/sign-in?over");
        } else if (!isSettled(who)) {
            response.sendRedirect(request.getContextPath() + SECRET);
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, denial);
        }
    }

    private static void outside(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (isFromScript(request)) {
            problem(response, HttpServletResponse.SC_FORBIDDEN, OVER);
        } else {
            DOOR.commence(request, response, failure);
        }
    }

    /** A script that follows the way to the door would take its page for an answer. */
    private static boolean isFromScript(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static void unsettled(HttpServletResponse response) throws IOException {
        problem(response, HttpServletResponse.SC_FORBIDDEN, UNSETTLED);
    }

    private static void unauthorized(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Pendamping\"");
        problem(response, HttpServletResponse.SC_UNAUTHORIZED, UNAUTHORIZED);
    }

    private static void problem(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }
}
