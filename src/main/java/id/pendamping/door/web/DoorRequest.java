package id.pendamping.door.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that asks for the page where one signs in, whatever it was sent for. */
final class DoorRequest extends HttpServletRequestWrapper {

    DoorRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }
}
