package id.pendamping.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.LocaleResolver;

class LanguagesTest {

    private final LocaleResolver resolver = new Languages().localeResolver();

    /** Also where a filter answers, which no interceptor comes before. */
    @Test
    void whatTheAddressAsksForIsSpoken() {
        assertThat(resolver.resolveLocale(asking("q=x&lang=en", null))).isEqualTo(Locale.ENGLISH);
        assertThat(resolver.resolveLocale(asking("lang=id", "en"))).isEqualTo(Languages.INDONESIAN);
        assertThat(resolver.resolveLocale(asking("lang=nl", "en"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aProgramIsAnsweredInWhatItAccepts() {
        assertThat(resolver.resolveLocale(asking(null, "en-GB"))).isEqualTo(Locale.ENGLISH);
        assertThat(resolver.resolveLocale(asking(null, "nl"))).isEqualTo(Languages.INDONESIAN);
        assertThat(resolver.resolveLocale(asking(null, null))).isEqualTo(Languages.INDONESIAN);
    }

    private static MockHttpServletRequest asking(String query, String accepted) {
        var request = new MockHttpServletRequest("POST", "/api/v1/mentors");
        request.setQueryString(query);
        if (accepted != null) {
            request.addHeader("Accept-Language", accepted);
            request.addPreferredLocale(Locale.forLanguageTag(accepted));
        }
        return request;
    }
}
