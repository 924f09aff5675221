package id.pendamping.disclosure.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.disclosure.ViewPersonalData;
import id.pendamping.group.GroupSummary;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import id.pendamping.shared.PageOnly;
import id.pendamping.sheet.TextWorkbook;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Asks for a reason, then shows the personal data once. Unknown cases and those of other regions look the same. */
@Controller
@RequestMapping("/cases/{number}/personal-data")
class PersonalDataController {

    private final ViewPersonalData viewPersonalData;
    private final CurrentAccount current;
    private final MessageSource texts;

    PersonalDataController(ViewPersonalData viewPersonalData, CurrentAccount current, MessageSource texts) {
        this.viewPersonalData = viewPersonalData;
        this.current = current;
        this.texts = texts;
    }

    @PageOnly("The form that asks for the reason")
    @GetMapping
    ModelAndView ask(@PathVariable String number) {
        return page(group(current.get(), number));
    }

    @InApi("POST /cases/{number}/personal-data")
    @PostMapping
    ModelAndView show(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, HttpServletResponse response) {
        Account account = current.get();
        GroupSummary group = group(account, number);
        if (!isReason(reason)) {
            return refused(group, reason);
        }
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        return page(group).addObject("view", viewPersonalData.handle(group.caseId(), account, reason.strip()));
    }

    /** The same to take away, for the same reason and as much on record. */
    @InApi("POST /cases/{number}/personal-data")
    @PostMapping(params = "take")
    Object take(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Locale locale) {
        Account account = current.get();
        GroupSummary group = group(account, number);
        if (!isReason(reason)) {
            return refused(group, reason);
        }
        ViewPersonalData.View view = viewPersonalData.handle(group.caseId(), account, reason.strip());
        return Download.workbook(number + "-personal.xlsx", TextWorkbook.write(number, rows(view, locale)));
    }

    private List<List<String>> rows(ViewPersonalData.View view, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("name", "role", "nik", "phone")
                .map(column -> say("personal." + column, locale))
                .toList());
        view.members()
                .forEach(member -> rows.add(List.of(
                        member.name(),
                        say("role." + member.role(), locale),
                        cell(member.nik(), member.unreadable().contains("nik"), locale),
                        cell(member.phone(), member.unreadable().contains("phone"), locale))));
        rows.add(
                List.of(say("personal.account", locale), cell(view.accountNumber(), view.accountUnreadable(), locale)));
        return rows;
    }

    private String cell(@Nullable String plain, boolean isUnreadable, Locale locale) {
        return isUnreadable ? say("personal.unreadable", locale) : Objects.requireNonNullElse(plain, "");
    }

    private String say(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }

    private static boolean isReason(String reason) {
        return new ViewPersonalData.Reason(reason).isGiven();
    }

    private static ModelAndView refused(GroupSummary group, String reason) {
        ModelAndView page = page(group).addObject("reason", reason).addObject("refused", true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(GroupSummary group) {
        return new ModelAndView("disclosure/personal-data").addObject("group", group);
    }

    private GroupSummary group(Account account, String number) {
        return viewPersonalData
                .openTo(account, number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
