package id.pendamping.access.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Navigation;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Duty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the frame of every page says about its reader. */
@ControllerAdvice(annotations = Controller.class)
class ViewerAdvice {

    /** Where the addresses of the API begin. */
    static final String PROGRAMS = "/api/";

    private final CurrentAccount current;
    private final Regions regions;
    private final MessageSource texts;
    private final Navigation navigation;

    ViewerAdvice(CurrentAccount current, Regions regions, MessageSource texts, Navigation navigation) {
        this.current = current;
        this.regions = regions;
        this.texts = texts;
        this.navigation = navigation;
    }

    /**
     * The reader: stable id, name, duties and regions in words.
     *
     * @param visit new with every sign-in; a phone keeps nothing of a visit that has ended
     */
    public record Viewer(String id, @Nullable UUID visit, String name, String duties, String regions, Set<Duty> holds) {

        public boolean does(String duty) {
            return holds.contains(Duty.valueOf(duty));
        }
    }

    /** What stands around a page; each part of it is made, and what waits is counted, only where it is shown. */
    public record Frame(Navigation navigation, Account account, String path) {

        /** The template that draws it. */
        public String layout() {
            return isForPhones() ? "field-layout" : "layout";
        }

        public boolean isForPhones() {
            return account.isOnlyMentor();
        }

        /** Whether this person's forms go on without a network, so that signing out has something to remove. */
        public boolean keeps() {
            return isForPhones() || account.holds(Duty.VERIFIER) || account.holds(Duty.REGISTRAR);
        }

        /** Where the person begins on a phone. */
        public String home() {
            if (isForPhones()) {
                return "/mentor";
            }
            return account.holds(Duty.VERIFIER) ? "/visits" : account.holds(Duty.REGISTRAR) ? "/papers" : "/";
        }

        public Navigation.Bar bar() {
            return navigation.bar(account, path);
        }

        public List<Navigation.Link> foot() {
            return navigation.links(Place.FOOT, account, path);
        }

        public List<Navigation.Link> phone() {
            return navigation.links(Place.PHONE, account, path);
        }
    }

    /** Answers for programs have no frame. */
    @ModelAttribute
    void frame(Model page, Locale locale, HttpServletRequest request) {
        if (request.getRequestURI().startsWith(PROGRAMS)) {
            return;
        }
        current.find().ifPresent(account -> {
            page.addAttribute("viewer", viewer(account, locale));
            page.addAttribute("frame", new Frame(navigation, account, request.getRequestURI()));
        });
        page.addAttribute("translation", translation(request, locale));
    }

    /** The same page in the language that it is not in, with everything else that was asked for. */
    private static String translation(HttpServletRequest request, Locale locale) {
        Locale other =
                locale.getLanguage().equals(Languages.INDONESIAN.getLanguage()) ? Locale.ENGLISH : Languages.INDONESIAN;
        return ServletUriComponentsBuilder.fromRequestUri(request)
                .scheme(null)
                .host(null)
                .port(null)
                .query(request.getQueryString())
                .replaceQueryParam("lang", other.getLanguage())
                .build()
                .toUriString();
    }

    private Viewer viewer(Account account, Locale locale) {
        String duties = new TreeSet<>(account.duties())
                .stream()
                        .map(duty -> texts.getMessage("duty." + duty, null, locale))
                        .collect(Collectors.joining(", "));
        String where = account.regions().isEmpty()
                ? texts.getMessage("region.everywhere", null, locale)
                : new TreeSet<>(account.regions()).stream().map(regions::nameOf).collect(Collectors.joining(", "));
        return new Viewer(account.id(), current.visit().orElse(null), account.name(), duties, where, account.duties());
    }
}
