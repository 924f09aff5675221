package id.pendamping.planning.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.Refusals;
import id.pendamping.forms.TypedText;
import id.pendamping.forms.Wrong;
import id.pendamping.planning.ListDraft;
import id.pendamping.planning.ListFile;
import id.pendamping.planning.ListPlans;
import id.pendamping.planning.ListWords;
import id.pendamping.planning.YearDraft;
import id.pendamping.programme.KnownHolidays;
import id.pendamping.programme.MovedTerms;
import id.pendamping.programme.ReferenceEntry;
import id.pendamping.programme.ReferenceList;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.Limits;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a list, and the page of a draft of it. */
@Component
class ListPage {

    private static final Pattern ROW = Pattern.compile("rows\\[(\\d+)]\\.(\\w+)");
    private static final String DAY = "rows[0].code";

    private final ListPlans plans;
    private final KnownHolidays holidays;
    private final MovedTerms moved;
    private final RegionDays days;
    private final Accounts accounts;
    private final Limits limits;
    private final ListWords words;
    private final ErrorSummary errors;
    private final Refusals refusals;
    private final MessageSource texts;

    ListPage(
            ListPlans plans,
            KnownHolidays holidays,
            MovedTerms moved,
            RegionDays days,
            Accounts accounts,
            Limits limits,
            ListWords words,
            ErrorSummary errors,
            Refusals refusals,
            MessageSource texts) {
        this.plans = plans;
        this.holidays = holidays;
        this.moved = moved;
        this.days = days;
        this.accounts = accounts;
        this.limits = limits;
        this.words = words;
        this.errors = errors;
        this.refusals = refusals;
        this.texts = texts;
    }

    ModelAndView of(ReferenceList list, Account reader, TypedText typed, List<Wrong> wrong) {
        Map<String, String> form = new HashMap<>(
                TypedText.of(new Beginning(days.atMinistry().plusDays(1))).values());
        form.putAll(typed.values());
        Map<String, String> whys = new HashMap<>();
        wrong.forEach(one -> whys.merge(one.anchor(), one.sentence(), (a, b) -> a + ' ' + b));
        List<ListDraft> approved = plans.approved(list);
        return new ModelAndView("planning/list")
                .addObject("list", list)
                .addObject("words", words)
                .addObject("draft", plans.open(list).orElse(null))
                .addObject("isPlanner", Planners.isPlanner(reader))
                .addObject("form", form)
                .addObject("wrong", wrong)
                .addObject("whys", whys)
                .addObject("limits", limits)
                .addObject("headings", ListFile.headings(list))
                .addObject("holidays", holidays)
                .addObject("entries", shown(list))
                .addObject("approved", approved)
                .addObject("names", names(approved.stream()));
    }

    /** What the forms of the page begin with. */
    record Beginning(LocalDate since) {}

    ModelAndView of(ListDraft draft, Account planner, List<Refusal> refused, Locale locale) {
        List<Wrong> wrong = errors.of("planning.", refused, locale);
        Map<String, String> whys = new HashMap<>();
        wrong.forEach(one -> whys.put(one.anchor(), one.sentence()));
        return new ModelAndView("planning/list-draft")
                .addObject("draft", draft)
                .addObject("list", draft.list())
                .addObject("words", words)
                .addObject("writing", draft.status() == YearDraft.Status.DRAFT)
                .addObject("mayDecide", draft.isForDecisionBy(planner.id()))
                .addObject(
                        "moved",
                        draft.list() == ReferenceList.HOLIDAYS && draft.isOpen()
                                ? moved.of(draft.since(), draft.changes())
                                : List.of())
                .addObject("names", names(Stream.of(draft)))
                .addObject("wrong", wrong)
                .addObject("whys", whys);
    }

    /** Days that are over do not have to be read again. */
    private List<ReferenceEntry> shown(ReferenceList list) {
        String from = String.valueOf(days.atMinistry().getYear());
        return plans.today(list).stream()
                .filter(entry -> list != ReferenceList.HOLIDAYS || entry.code().compareTo(from) >= 0)
                .toList();
    }

    private Map<String, String> names(Stream<ListDraft> drafts) {
        Map<String, String> names = new HashMap<>();
        drafts.flatMap(draft -> Stream.of(String.valueOf(draft.submittedBy()), String.valueOf(draft.decidedBy())))
                .forEach(id -> names.put(id, accounts.nameOf(id)));
        return names;
    }

    /** The day of a holiday, which the form asks for in three parts. */
    TypedText withDay(ReferenceList list, TypedText typed) {
        String day = Stream.of(".day", ".month", ".year")
                .map(part -> String.valueOf(typed.get(DAY + part)).strip())
                .reduce((one, other) -> one + '-' + other)
                .orElse("");
        return list == ReferenceList.HOLIDAYS ? typed.with(DAY, ListFile.code(list, day)) : typed;
    }

    List<Wrong> inForm(List<Refusal> refused, Locale locale) {
        return refused.stream()
                .map(one -> new Wrong(
                        one.field() == null ? "" : one.field().equals("rows") ? "file" : one.field(),
                        label(one.field(), locale),
                        refusals.sentence(one, locale)))
                .toList();
    }

    /** Names rows and columns as the file has them. */
    List<Wrong> inFile(ReferenceList list, ListFile file, List<Refusal> refused, Locale locale) {
        return refused.stream()
                .map(one -> {
                    Matcher row = ROW.matcher(String.valueOf(one.field()));
                    return row.matches()
                            ? new Wrong(
                                    "file",
                                    texts.getMessage(
                                            "lists.cell",
                                            new Object[] {
                                                String.valueOf(file.number(Integer.parseInt(row.group(1)))),
                                                ListFile.heading(list, row.group(2))
                                            },
                                            locale),
                                    refusals.sentence(one, locale))
                            : inForm(List.of(one), locale).get(0);
                })
                .toList();
    }

    private @Nullable String label(@Nullable String field, Locale locale) {
        Matcher row = ROW.matcher(String.valueOf(field));
        return texts.getMessage("lists.field." + (row.matches() ? row.group(2) : field), null, null, locale);
    }
}
