package id.pendamping.door.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;

/** Answers a request whose body came too slowly with just that, whatever the program made of the half that it had. */
final class TooSlow extends ValveBase {

    TooSlow() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        try {
            getNext().invoke(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!BodyTime.isOver(request)) {
                throw e;
            }
        }
        if (BodyTime.isOver(request) && !response.isCommitted()) {
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            response.setSuspended(false);
            response.reset();
            response.sendError(HttpStatus.REQUEST_TIMEOUT.value());
        }
    }
}
