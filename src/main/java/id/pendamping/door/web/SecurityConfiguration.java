package id.pendamping.door.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.PersonalTokens;
import id.pendamping.access.SignedIn;
import id.pendamping.shared.ProgramOnly;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Pages sign in by form and keep a session; the API signs every request; nothing else is reachable. */
@Configuration
@ProgramOnly
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' blob:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String SECRET = "/account/secret";
    private static final String FORGET = "forget";

    private final ObjectProvider<CurrentAccount> current;
    private final ObjectProvider<PersonalTokens> tokens;
    private final SignInRedirects redirects;
    private final ObjectProvider<KeptForms> keptForms;

    SecurityConfiguration(
            ObjectProvider<CurrentAccount> current,
            ObjectProvider<PersonalTokens> tokens,
            SignInRedirects redirects,
            ObjectProvider<KeptForms> keptForms) {
        this.keptForms = keptForms;
        this.current = current;
        this.tokens = tokens;
        this.redirects = redirects;
    }

    /** Nobody watches filter by filter; requests are watched as a whole. */
    @Bean
    static SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/openapi.json", "/api/openapi.json/**", "/api/asyncapi.yaml", "/api/events/*")
                        .permitAll()
                        .anyRequest()
                        .access(this::isSettled))
                .addFilterBefore(new TokenFilter(tokens.getObject()), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationDetailsSource(new DeviceCookie())
                        .authenticationEntryPoint(Problems::unauthorized))
                .exceptionHandling(handling -> handling.accessDeniedHandler(this::turnAway))
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
                                "/sign-in/kept",
                                "/extortion",
                                "/robots.txt",
                                "/check",
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
                        .authenticationDetailsSource(new DeviceCookie())
                        .successHandler(redirects)
                        .failureHandler(redirects))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?bye")
                        .addLogoutHandler(SecurityConfiguration::forget))
                .csrf(csrf -> csrf.csrfTokenRepository(new StrangerTokens(keptForms)))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(redirects).accessDeniedHandler(this::denied))
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

    /** Where a phone could not remove by itself what it keeps: it had no room left even for that, or no longer answered. */
    private static void forget(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (request.getParameter(FORGET) != null) {
            response.setHeader("Clear-Site-Data", "\"storage\"");
        }
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

    /** A caller whose account was closed, or has a new secret, since the call was signed; or who has yet to choose one. */
    private void turnAway(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denial)
            throws IOException {
        if (current.getObject().find().isEmpty()) {
            Problems.unauthorized(request, response, new BadCredentialsException("Over", denial));
        } else {
            Problems.unsettled(response);
        }
    }

    /**
     * A form whose session has ended, as after a restart, and an account that was closed lead to the door; a temporary
     * secret leads to where it is replaced.
     */
    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denial)
            throws IOException, ServletException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (SignInRedirects.isFromScript(request)) {
            Problems.over(response);
        } else if (denial instanceof CsrfException) {
            redirects.sessionIsOver(request, response);
        } else if (current.getObject().find().isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, who);
            redirects.sessionIsOver(request, response);
        } else if (!isSettled(who)) {
            response.sendRedirect(request.getContextPath() + SECRET);
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, denial);
        }
    }
}
