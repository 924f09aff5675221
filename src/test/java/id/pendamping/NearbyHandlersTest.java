package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The same handler answers as without the short way. */
class NearbyHandlersTest {

    private final NearbyHandlers handlers = new NearbyHandlers() {
        @Override
        protected boolean isHandler(Class<?> type) {
            return type == Pages.class;
        }
    };

    static class Pages {

        @GetMapping("/cases")
        void list() {}

        @GetMapping("/cases/new")
        void blank() {}

        @GetMapping("/cases/{number}")
        void one(@PathVariable String number) {}

        @PostMapping("/cases/{number}")
        void change(@PathVariable String number) {}

        @GetMapping("/cases/{number}/steps/{step}")
        void step(@PathVariable String number, @PathVariable String step) {}

        @GetMapping("/cases/{number}/{kind}.{ending}")
        void file(@PathVariable String number, @PathVariable String kind, @PathVariable String ending) {}

        @GetMapping("/files/**")
        void files() {}
    }

    @BeforeEach
    void map() {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("pages", Pages.class);
        context.refresh();
        handlers.setApplicationContext(context);
        handlers.afterPropertiesSet();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /cases, list",
        "GET, /cases/new, blank",
        "GET, /cases/7, one",
        "HEAD, /cases/7, one",
        "POST, /cases/7, change",
        "GET, /cases/7/steps/review, step",
        "GET, /cases/7/report.pdf, file",
        "GET, /cases/7%20/steps/a%2Db, step",
        "GET, /files/a/b/c, files",
        "GET, /cases/7/steps, ",
        "GET, /cases/7/, ",
        "GET, /other, "
    })
    void findsTheHandler(String method, String path, @Nullable String handler) throws Exception {
        HandlerMethod found = found(new MockHttpServletRequest(method, path));
        assertThat(found == null ? null : found.getMethod().getName()).isEqualTo(handler);
    }

    @Test
    void whatVariesIsKnownToTheHandler() throws Exception {
        var request = new MockHttpServletRequest("GET", "/cases/7/steps/review");
        found(request);
        assertThat(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .isEqualTo(Map.of("number", "7", "step", "review"));
        assertThat(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .hasToString("/cases/{number}/steps/{step}");
    }

    @Test
    void anotherMethodIsStillSaidToBeOne() {
        assertThatThrownBy(() -> found(new MockHttpServletRequest("DELETE", "/cases/7")))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }

    private @Nullable HandlerMethod found(MockHttpServletRequest request) throws Exception {
        ServletRequestPathUtils.parseAndCache(request);
        var chain = handlers.getHandler(request);
        return chain == null ? null : (HandlerMethod) chain.getHandler();
    }
}
