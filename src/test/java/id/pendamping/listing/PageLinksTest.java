package id.pendamping.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PageLinksTest {

    private final PageLinks links = new PageLinks();

    @AfterEach
    void leaveThePage() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void keepsWhatElseWasAskedFor() {
        open("/cases", "q=Tani+%26+Jaya%20{x}&state=&page=2");
        assertThat(links.at("/cases", 3)).isEqualTo("/cases?q=Tani+%26+Jaya%20{x}&state=&page=3");
    }

    @Test
    void beginsWithoutAQuestion() {
        open("/notices", null);
        assertThat(links.at("/notices", 2)).isEqualTo("/notices?page=2");
    }

    @Test
    void leadsToTheListAlsoFromAFormThatWasRefused() {
        open("/search/saved", null);
        assertThat(links.at("/search?q=tani", 2)).isEqualTo("/search?q=tani&page=2");
    }

    @Test
    void namesNoHost() {
        open("/api/v1/tasks", "size=2&page=4");
        assertThat(links.next(new Slice<>(List.of(), Cursor.at(7))).getFirst("Link"))
                .isEqualTo("</api/v1/tasks?size=2&after=" + Cursor.at(7) + ">; rel=\"next\"");
        assertThat(links.next(new Slice<>(List.of(), null)).isEmpty()).isTrue();
    }

    private static void open(String path, String question) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(question);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
