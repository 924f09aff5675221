package id.pendamping.door.web;

import id.pendamping.access.PersonalToken;
import id.pendamping.access.PersonalTokens;
import id.pendamping.access.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in who calls the API with a personal token; one for reading changes nothing. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final PersonalTokens tokens;

    TokenFilter(PersonalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String secret = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        Optional<PersonalTokens.Bearer> bearer = tokens.find(secret);
        if (bearer.isEmpty()) {
            Problems.unknownToken(response);
        } else if (bearer.get().scope() == PersonalToken.Scope.READ && !READS.contains(request.getMethod())) {
            Problems.readingToken(response);
        } else {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    bearer.get().owner(), null, List.of(new SimpleGrantedAuthority(SignedIn.SETTLED))));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }
}
