package id.pendamping.door.web;

import id.pendamping.shared.ProgramOnly;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a stranger was still sending when it was refused is not waited for: the connection ends. Of everybody else the server
 * takes the rest of a body, so that they hear the answer.
 */
@Component
@ProgramOnly
class DroppedBodies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String REFUSED = DroppedBodies.class.getName();

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
            if (request.getAttribute(REFUSED) != null || response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }
}
