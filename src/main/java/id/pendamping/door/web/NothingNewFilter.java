package id.pendamping.door.web;

import id.pendamping.shared.ProgramOnly;
import id.pendamping.watching.ClockWatch;
import id.pendamping.watching.DiskWatch;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Takes nothing new while the disk is full or the clock of this node is apart from the database's; pages stay readable, and
 * who signs in or out may.
 */
@Component
@ProgramOnly
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class NothingNewFilter extends OncePerRequestFilter {

    /** Which texts the page of the fault shows. */
    private static final String FAULT = "fault";

    private static final String RETRY_AFTER_SECONDS = "60";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> DOORS = Set.of("/sign-in", "/sign-out");

    private final DiskWatch disk;
    private final ObjectProvider<ClockWatch> clock;
    private final MessageSource texts;
    private final ObjectProvider<LocaleResolver> languages;

    /** The clock is watched once there is a database to compare it with. */
    NothingNewFilter(
            DiskWatch disk,
            ObjectProvider<ClockWatch> clock,
            MessageSource texts,
            ObjectProvider<LocaleResolver> languages) {
        this.disk = disk;
        this.clock = clock;
        this.texts = texts;
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READS.contains(request.getMethod())
                || DOORS.contains(request.getRequestURI()
                        .substring(request.getContextPath().length()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (disk.isFull()) {
            refuse(request, response, HttpStatus.INSUFFICIENT_STORAGE, "507");
        } else if (clock.getObject().isApart()) {
            refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, "clock");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String fault)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        request.setAttribute(FAULT, fault);
        String said = texts.getMessage(
                "error." + fault + ".help", null, languages.getObject().resolveLocale(request));
        Problems.tell(request, response, status, said);
    }
}
