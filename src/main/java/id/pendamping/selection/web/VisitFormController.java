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
import id.pendamping.programme.Regions;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The form of a visit that goes on without a network. */
@Controller
class VisitFormController {

    private final Step<?> step;
    private final Desk desk;
    private final Subjects subjects;
    private final WorkItems workItems;
    private final VisitedGroup visited;
    private final FormFields fields;
    private final Regions regions;
    private final CurrentAccount current;

    VisitFormController(
            StepCatalogue steps,
            Desk desk,
            Subjects subjects,
            WorkItems workItems,
            VisitedGroup visited,
            FormFields fields,
            Regions regions,
            CurrentAccount current) {
        this.step = steps.find(VisitsController.STEP).orElseThrow();
        this.desk = desk;
        this.subjects = subjects;
        this.workItems = workItems;
        this.visited = visited;
        this.fields = fields;
        this.regions = regions;
        this.current = current;
    }

    /** What cannot be filled in now is explained on the page of the step. */
    @InApi("GET /cases/{number}/steps/{step}")
    @GetMapping("/visits/{number}")
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
