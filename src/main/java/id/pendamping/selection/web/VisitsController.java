package id.pendamping.selection.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.forms.Asked;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.TypedText;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.RegionDays;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.TakenWork;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import id.pendamping.worklist.WorkList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a verifier takes along on a phone: the cases of the day, and the form of a visit that goes on without a network. */
@Controller
@RequestMapping("/visits")
class VisitsController {

    private static final int AT_MOST = 20;

    private final Step<?> step;
    private final Desk desk;
    private final Subjects subjects;
    private final WorkList workList;
    private final WorkItems workItems;
    private final TakenWork takenWork;
    private final VisitedGroup visited;
    private final FormFields fields;
    private final Regions regions;
    private final RegionDays days;
    private final MessageSource texts;
    private final CurrentAccount current;

    VisitsController(
            StepCatalogue steps,
            Desk desk,
            Subjects subjects,
            WorkList workList,
            WorkItems workItems,
            TakenWork takenWork,
            VisitedGroup visited,
            FormFields fields,
            Regions regions,
            RegionDays days,
            MessageSource texts,
            CurrentAccount current) {
        this.step = steps.find("verify-field").orElseThrow();
        this.desk = desk;
        this.subjects = subjects;
        this.workList = workList;
        this.workItems = workItems;
        this.takenWork = takenWork;
        this.visited = visited;
        this.fields = fields;
        this.regions = regions;
        this.days = days;
        this.texts = texts;
        this.current = current;
    }

    @InApi("GET /tasks")
    @GetMapping
    ModelAndView home() {
        Account account = current.holding(Duty.VERIFIER);
        return new ModelAndView("selection/visits")
                .addObject("mine", waiting(account, WorkList.View.MINE))
                .addObject("free", waiting(account, WorkList.View.FREE))
                .addObject("regions", regions)
                .addObject("today", days.today(account.home()));
    }

    private List<WorkItem> waiting(Account account, WorkList.View view) {
        var visits = new WorkList.Filter(view, step.key(), null, null, null);
        return workList.page(account, visits, PageRequest.of(1, AT_MOST)).page().items().stream()
                .filter(item -> !account.id().equals(item.barred()))
                .toList();
    }

    /** What was taken stands in the list; only what was not is said, because the phone keeps the page. */
    @InApi("POST /tasks/take")
    @PostMapping("/take")
    String take(@RequestParam(name = "id", defaultValue = "") List<Long> ids, Locale locale, RedirectAttributes flash) {
        int left =
                ids.size() - takenWork.take(current.holding(Duty.VERIFIER), ids).taken();
        if (ids.isEmpty() || left > 0) {
            flash.addFlashAttribute("said", texts.getMessage("visits.left", new Object[] {left}, locale));
        }
        return "redirect:/visits";
    }

    /** What cannot be filled in now is explained on the page of the step. */
    @InApi("GET /cases/{number}/steps/{step}")
    @GetMapping("/{number}")
    ModelAndView form(@PathVariable String number, Locale locale) {
        Account account = current.holding(Duty.VERIFIER);
        SubjectCard card = subjects.see(account, Subject.Kind.CASE, number);
        String address = card.address() + "/steps/" + step.key();
        return desk.obstacle(account, card, step).isPresent()
                        || desk.standstill(card.subject(), step).isPresent()
                        || step.missing(card.subject()).isPresent()
                ? new ModelAndView("redirect:" + address)
                : form(account, card, address, locale);
    }

    private ModelAndView form(Account account, SubjectCard card, String address, Locale locale) {
        WorkItem item = workItems.find(card.subject(), step.key()).orElse(null);
        Map<String, Object> view = step.view(card.subject());
        Asked asked = Asked.of(step.command(), "step." + step.key() + '.');
        return new ModelAndView("selection/visit")
                .addAllObjects(view)
                .addObject("deed", true)
                .addObject("group", card)
                .addAllObjects(visited.of(card, item, account))
                .addObject("step", step)
                .addObject("item", item)
                .addObject("address", address)
                .addObject("fields", fields.of(asked, TypedText.nothing(), view, List.of(), locale))
                .addObject("regions", regions)
                .addObject("commandKey", UUID.randomUUID().toString());
    }
}
