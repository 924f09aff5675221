package id.pendamping.door.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodiesAtOnceTest {

    private final BodiesAtOnce places = new BodiesAtOnce();
    private final Response response = mock();
    private int inside;
    private String address = "/sign-in";
    private long length = 9;

    @BeforeEach
    void listen() throws IOException {
        when(response.getWriter()).thenReturn(new PrintWriter(new StringWriter()));
    }

    @Test
    void oneSignatureHasNoMoreThanItsPlacesAndOthersHaveTheirs() throws Exception {
        nested("Basic a", BodiesAtOnce.MOST, "Basic b");

        assertThat(inside).isEqualTo(BodiesAtOnce.MOST + 1);
        verify(response).setStatus(429);
    }

    @Test
    void filesCountAndPagesDoNot() throws Exception {
        address = "/cases/TKM-2026-3509-00001/evidence/" + UUID.randomUUID();
        length = -1;
        nested("Basic a", BodiesAtOnce.MOST, "Basic b");
        verify(response).setStatus(429);

        address = "/cases/TKM-2026-3509-00001/evidence";
        nested("Basic a", 2 * BodiesAtOnce.MOST, null);
        verify(response).setStatus(429);
    }

    @Test
    void aPlaceIsFreeAgainWhenItsRequestEnds() throws Exception {
        for (int i = 0; i < 3 * BodiesAtOnce.MOST; i++) {
            nested("Basic a", 1, null);
        }

        assertThat(inside).isEqualTo(3 * BodiesAtOnce.MOST);
        verify(response, never()).setStatus(429);
    }

    /** Requests of one, each while the one before is under way; in the last a further one, and one of another. */
    private void nested(String signature, int many, @Nullable String other) throws IOException, ServletException {
        places.setNext(new ValveBase() {
            private int begun = 1;

            @Override
            public void invoke(Request request, Response answer) throws IOException, ServletException {
                inside++;
                if (begun++ < many) {
                    places.invoke(request(signature), response);
                } else if (begun == many + 1 && other != null) {
                    places.invoke(request(signature), response);
                    places.invoke(request(other), response);
                }
            }
        });
        places.invoke(request(signature), response);
    }

    private Request request(String signature) {
        Request request = mock();
        when(request.getContentLengthLong()).thenReturn(length);
        when(request.getHeader("Authorization")).thenReturn(signature);
        when(request.getRequestURI()).thenReturn(address);
        when(request.getContextPath()).thenReturn("");
        return request;
    }
}
