package id.pendamping.notices.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.PersonalData;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.Wrong;
import id.pendamping.notices.Carriers;
import id.pendamping.notices.Preference;
import id.pendamping.notices.Preferences;
import id.pendamping.notices.Rule;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the reader wants to be told. Nobody sees or changes another person's choice. */
@Controller
@RequestMapping("/account/notices")
class SettingsController {

    private static final int HOURS = 24;

    private final Preferences preferences;
    private final Carriers carriers;
    private final CurrentAccount current;
    private final ErrorSummary errors;

    SettingsController(Preferences preferences, Carriers carriers, CurrentAccount current, ErrorSummary errors) {
        this.preferences = preferences;
        this.carriers = carriers;
        this.current = current;
        this.errors = errors;
    }

    @InApi("GET /account/notices")
    @GetMapping
    ModelAndView ask(Locale locale) {
        Account account = current.get();
        Preference kept = preferences.of(account);
        return page(account, kept, SettingsForm.of(kept), List.of(), locale);
    }

    @InApi("PUT /account/notices")
    @PostMapping
    ModelAndView keep(SettingsForm form, Locale locale, RedirectAttributes flash) {
        Account account = current.get();
        Preference kept = preferences.of(account);
        SettingsReading reading = new SettingsReading(form, kept, optional(account));
        if (!reading.problems().isEmpty()) {
            ModelAndView page = page(account, kept, form, reading.problems(), locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        preferences.keep(account, reading.preference());
        flash.addFlashAttribute("saved", true);
        return new ModelAndView("redirect:/account/notices");
    }

    private ModelAndView page(
            Account account, Preference kept, SettingsForm form, List<Refusal> problems, Locale locale) {
        ModelAndView page = new ModelAndView("notices/settings");
        page.addObject("form", form);
        List<Wrong> wrong = errors.of("noticeSettings.", problems, locale);
        page.addObject("wrong", wrong);
        page.addObject(
                "faults",
                wrong.stream().collect(Collectors.toMap(Wrong::anchor, Wrong::sentence, (one, other) -> one)));
        page.addObject("setUp", carriers.channels());
        page.addObject("mandatory", rules(account).filter(Rule::isMandatory).toList());
        page.addObject("optional", optional(account));
        page.addObject("email", masked(kept.mail(), PersonalData::maskMail));
        page.addObject("phone", masked(kept.phone(), PersonalData::maskTail));
        page.addObject("isMentor", account.holds(Duty.MENTOR));
        page.addObject("languages", SettingsReading.LANGUAGES);
        page.addObject("zones", SettingsReading.ZONES);
        page.addObject("hours", IntStream.range(0, HOURS).boxed().toList());
        return page;
    }

    private static @Nullable String masked(@Nullable String address, UnaryOperator<String> mask) {
        return address == null ? null : mask.apply(address);
    }

    /** What somebody with these duties may decline. */
    static List<Rule> optional(Account account) {
        return rules(account).filter(rule -> !rule.isMandatory()).toList();
    }

    /** What somebody with these duties is told at all. */
    private static Stream<Rule> rules(Account account) {
        return Stream.of(Rule.values()).filter(rule -> rule.reader().mayBe(account));
    }
}
