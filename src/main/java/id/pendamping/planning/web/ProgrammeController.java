package id.pendamping.planning.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.desk.Desk;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.Forms;
import id.pendamping.planning.ListDraft;
import id.pendamping.planning.ListPlans;
import id.pendamping.planning.NumberChange;
import id.pendamping.planning.PhaseChange;
import id.pendamping.planning.ProgrammeYears;
import id.pendamping.planning.SettingCatalogue;
import id.pendamping.planning.YearDifferences;
import id.pendamping.planning.YearDraft;
import id.pendamping.planning.YearPlans;
import id.pendamping.programme.KnownHolidays;
import id.pendamping.programme.ReferenceList;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The programme: its years with what is open, and one year with everything that holds in it. */
@Controller
@RequestMapping("/programme")
class ProgrammeController {

    private static final Pattern YEAR = Pattern.compile("20[2-9]\\d");

    /** An edition with everything in which it differs from the one that it was copied from. */
    public record Approved(YearDraft draft, List<NumberChange> numbers, List<PhaseChange> phases) {}

    /** A list, and what nobody has decided on about it. */
    public record ListCard(ReferenceList list, @Nullable ListDraft draft) {}

    private final ProgrammeYears years;
    private final ListPlans lists;
    private final KnownHolidays holidays;
    private final YearPlans plans;
    private final YearDifferences differences;
    private final Planners planners;
    private final Accounts accounts;
    private final Desk desk;
    private final Forms forms;
    private final ErrorSummary errors;

    ProgrammeController(
            ProgrammeYears years,
            ListPlans lists,
            KnownHolidays holidays,
            YearPlans plans,
            YearDifferences differences,
            Planners planners,
            Accounts accounts,
            Desk desk,
            Forms forms,
            ErrorSummary errors) {
        this.years = years;
        this.lists = lists;
        this.holidays = holidays;
        this.plans = plans;
        this.differences = differences;
        this.planners = planners;
        this.accounts = accounts;
        this.desk = desk;
        this.forms = forms;
        this.errors = errors;
    }

    @InApi("GET /programme")
    @GetMapping
    ModelAndView list() {
        return list(planners.reader(), Map.of());
    }

    @InApi("GET /programme/{year}")
    @GetMapping("/{year}")
    ModelAndView year(@PathVariable String year) {
        Account reader = planners.reader();
        ProgrammeYears.YearCard card =
                years.find(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<YearDraft> approved = plans.approved(card.year());
        Map<String, String> names = new HashMap<>();
        approved.forEach(draft -> {
            names.put(String.valueOf(draft.submittedBy()), accounts.nameOf(String.valueOf(draft.submittedBy())));
            names.put(String.valueOf(draft.decidedBy()), accounts.nameOf(String.valueOf(draft.decidedBy())));
        });
        return new ModelAndView("planning/year")
                .addObject("card", card)
                .addObject("numbers", years.numbers(card.edition()))
                .addObject("settings", SettingCatalogue.of(years.numbers(card.edition())))
                .addObject(
                        "approved",
                        approved.stream()
                                .map(draft ->
                                        new Approved(draft, differences.numbers(draft), differences.phases(draft)))
                                .toList())
                .addObject("names", names)
                .addObject("isPlanner", Planners.isPlanner(reader));
    }

    /** Begins a draft and goes on to it. */
    @InApi("POST /programme/{year}/drafts")
    @PostMapping("/drafts")
    ModelAndView begin(@RequestParam Map<String, String> typed, Locale locale) {
        Account planner = planners.planner();
        String year = typed.getOrDefault("year", "").strip();
        List<Refusal> refused = new ArrayList<>();
        UUID id = UUID.randomUUID();
        if (!YEAR.matcher(year).matches()) {
            refused.add(Refusal.at("year", "refusal.planning.year"));
        } else {
            refused.addAll(desk.perform(
                            planner,
                            YearPlans.subject(Integer.parseInt(year)),
                            plans.drafting(id),
                            forms.read(YearPlans.Begin.class, typed),
                            null)
                    .objections());
        }
        if (refused.isEmpty()) {
            return new ModelAndView("redirect:/programme/drafts/" + id);
        }
        ModelAndView page = list(planner, typed).addObject("wrong", errors.of("planning.begin.", refused, locale));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView list(Account reader, Map<String, String> typed) {
        List<ProgrammeYears.YearCard> all = years.all();
        int next = all.isEmpty() ? 0 : all.get(0).year() + 1;
        return new ModelAndView("planning/programme")
                .addObject("years", all)
                .addObject("drafts", years.newOnes())
                .addObject("holidays", holidays)
                .addObject(
                        "lists",
                        Arrays.stream(ReferenceList.values())
                                .map(list -> new ListCard(list, lists.open(list).orElse(null)))
                                .toList())
                .addObject("year", typed.getOrDefault("year", String.valueOf(next)))
                .addObject("isPlanner", Planners.isPlanner(reader));
    }
}
