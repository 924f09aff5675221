package id.pendamping.door.web;

import id.pendamping.shared.ProgramOnly;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What a stranger was still sending when it was refused is not waited for: the connection ends. Of everybody else the server
 * takes the rest of a body, so that they hear the answer.
 */
@Component
@ProgramOnly
class DroppedBodies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String REFUSED = DroppedBodies.class.getName();

    /** Not signed, or signed wrongly too often. */
    private static final Set<Integer> TURNED_AWAY =
            Set.of(HttpStatus.UNAUTHORIZED.value(), HttpStatus.TOO_MANY_REQUESTS.value());

    static void refuse(ServletRequest request) {
        request.setAttribute(REFUSED, true);
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new Drop());
    }

    private static final class Drop extends ValveBase {

        private Drop() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(REFUSED) != null || TURNED_AWAY.contains(response.getStatus())) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }
}
