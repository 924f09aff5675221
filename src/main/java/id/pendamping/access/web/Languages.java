package id.pendamping.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Indonesian unless the person asks for English, never what the browser says; a program is answered in what it accepts. */
@Configuration
class Languages implements WebMvcConfigurer {

    static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final List<Locale> SPOKEN = List.of(INDONESIAN, Locale.ENGLISH);
    private static final String PARAMETER = "lang";
    private static final Pattern ASKED = Pattern.compile("(?:^|&)" + PARAMETER + "=(id|en)(?=&|$)");

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(PARAMETER) {
            /** What the address asks for counts also where no interceptor has come before, as in a filter. */
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                Matcher asked = ASKED.matcher(String.valueOf(request.getQueryString()));
                return asked.find() ? spoken(asked.group(1)) : super.resolveLocale(request);
            }

            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(value);
            }
        };
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(
                request -> request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                        ? accepted(request)
                        : INDONESIAN);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Bean
    LocalValidatorFactoryBean defaultValidator(MessageSource texts) {
        var validator = new LocalValidatorFactoryBean();
        validator.setValidationMessageSource(texts);
        return validator;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(switchBy(PARAMETER));
    }

    private static Locale accepted(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(wanted -> Locale.forLanguageTag(wanted.getLanguage()))
                .filter(SPOKEN::contains)
                .findFirst()
                .filter(wanted -> request.getHeader("Accept-Language") != null)
                .orElse(INDONESIAN);
    }

    private static Locale spoken(String language) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No texts in " + language));
    }

    private static LocaleChangeInterceptor switchBy(String parameter) {
        var change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(value);
            }
        };
        change.setParamName(parameter);
        change.setIgnoreInvalidLocale(true);
        return change;
    }
}
