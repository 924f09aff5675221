package id.pendamping.door.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.KnownDevices;
import id.pendamping.access.PersonalData;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SenderLimitTest {

    private final SenderLimit limit = limit();

    private static SenderLimit limit() {
        var beans = new StaticListableBeanFactory(Map.of("clock", Clock.systemUTC()));
        var keptForms = new KeptForms(beans.getBeanProvider(PersonalData.class), beans.getBeanProvider(Clock.class));
        var redirects = new SignInRedirects(beans.getBeanProvider(KnownDevices.class), keptForms);
        var door = new StaticListableBeanFactory(Map.of("redirects", redirects));
        return new SenderLimit(3, door.getBeanProvider(SignInRedirects.class));
    }

    @Test
    void answersStrangersFromOneAddressOnlySoOften() {
        assertThat(ask(3, "10.0.0.1", "/sign-in", false)).isEqualTo(200);
        assertThat(ask(1, "10.0.0.1", "/sign-in", false)).isEqualTo(429);
        assertThat(ask(1, "10.0.0.2", "/sign-in", false)).isEqualTo(200);
    }

    @Test
    void leavesFilesAndTheHealthAlone() {
        assertThat(ask(9, "10.0.0.1", "/css/desk.css", false)).isEqualTo(200);
        assertThat(ask(9, "10.0.0.1", "/actuator/health", false)).isEqualTo(200);
    }

    @Test
    void leavesThoseWithASessionAlone() {
        assertThat(ask(9, "10.0.0.1", "/tasks", true)).isEqualTo(200);
        assertThat(ask(3, "10.0.0.1", "/tasks", false)).isEqualTo(200);
    }

    @Test
    void countsOfTheApiWhatWasNotLetIn() {
        assertThat(call("x", 9, 200)).isEqualTo(200);
        assertThat(call("y", 3, 401)).isEqualTo(401);
        assertThat(call("z", 1, 200)).isEqualTo(429);
    }

    @Test
    void letsCallersInWhoWereLetInBeforeHoweverMuchStrangersAsk() {
        assertThat(call("x", 1, 200)).isEqualTo(200);
        assertThat(call("y", 3, 401)).isEqualTo(401);
        assertThat(call("x", 1, 200)).isEqualTo(200);
        assertThat(call("x", 1, 401)).isEqualTo(401);
        assertThat(call("x", 1, 200)).isEqualTo(429);
    }

    @Test
    void takesNoLargeBodyFromAStranger() {
        assertThat(post(new byte[150_000], 200)).isEqualTo(302);
        assertThat(post(new byte[100], 200)).isEqualTo(200);
        var unbounded = new MockHttpServletRequest("POST", "/cases/x/steps/y");
        unbounded.addHeader("Transfer-Encoding", "chunked");
        unbounded.addHeader("Accept", "application/json");
        assertThat(send(unbounded, 200)).isEqualTo(403);
    }

    private int post(byte[] body, int status) {
        var request = new MockHttpServletRequest("POST", "/sign-in");
        request.setContent(body);
        return send(request, status);
    }

    private int ask(int times, String sender, String path, boolean session) {
        int answer = 0;
        for (int i = 0; i < times; i++) {
            var request = new MockHttpServletRequest("GET", path);
            request.setRemoteAddr(sender);
            if (session) {
                request.setRequestedSessionId("known");
                request.setRequestedSessionIdValid(true);
            }
            answer = send(request, 200);
        }
        return answer;
    }

    private int call(String signed, int times, int status) {
        int answer = 0;
        for (int i = 0; i < times; i++) {
            var request = new MockHttpServletRequest("GET", "/api/v1/cases");
            request.addHeader("Authorization", "Bearer " + signed);
            answer = send(request, status);
        }
        return answer;
    }

    private int send(MockHttpServletRequest request, int status) {
        var response = new MockHttpServletResponse();
        try {
            limit.doFilter(request, response, (asked, answered) -> ((HttpServletResponse) answered).setStatus(status));
        } catch (ServletException | IOException e) {
            throw new AssertionError(e);
        }
        return response.getStatus();
    }
}
