package id.pendamping.door.web;

import id.pendamping.logging.Trace;
import id.pendamping.shared.ProgramOnly;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every request is in a trace: the sender's, or one of its own. The page of a failure names it. */
@Component
@ProgramOnly
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

    private static final String KNOWN = TraceFilter.class.getName();

    /** What templates call the id. */
    private static final String REFERENCE = "reference";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Trace trace =
                request.getAttribute(KNOWN) instanceof Trace known ? known : Trace.of(request.getHeader(Trace.HEADER));
        request.setAttribute(KNOWN, trace);
        request.setAttribute(REFERENCE, trace.traceId());
        try (Trace.Open open = trace.open()) {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
