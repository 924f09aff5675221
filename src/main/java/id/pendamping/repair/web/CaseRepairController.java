package id.pendamping.repair.web;

import id.pendamping.access.Account;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Refusals;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.GroupCorrections;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.lifecycle.models.ProcessTokens;
import id.pendamping.repair.Destinations;
import id.pendamping.repair.Repairs;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking for an intervention on the page of a case. */
@Controller
@RequestMapping("/cases/{number}/repair")
class CaseRepairController {

    private final Repairs repairs;
    private final Desk desk;
    private final Forms forms;
    private final ProcessTokens tokens;
    private final Destinations destinations;
    private final Groups groups;
    private final CaseAccess access;
    private final GroupCorrections corrections;
    private final Refusals refusals;
    private final RepairPages pages;

    CaseRepairController(
            Repairs repairs,
            Desk desk,
            Forms forms,
            ProcessTokens tokens,
            Destinations destinations,
            Groups groups,
            CaseAccess access,
            GroupCorrections corrections,
            Refusals refusals,
            RepairPages pages) {
        this.repairs = repairs;
        this.desk = desk;
        this.forms = forms;
        this.tokens = tokens;
        this.destinations = destinations;
        this.groups = groups;
        this.access = access;
        this.corrections = corrections;
        this.refusals = refusals;
        this.pages = pages;
    }

    /** A place to move from, the places to move to, and the others with the reason why not. */
    record Move(ProcessTokens.Token from, List<String> places, Map<String, String> others) {}

    @InApi("GET /cases/{number}/repairs")
    @GetMapping
    ModelAndView ask(@PathVariable String number) {
        return page(group(number, pages.administrator()));
    }

    @InApi("POST /cases/{number}/repairs")
    @PostMapping
    ModelAndView ask(@PathVariable String number, TypedRepair typed, Locale locale) {
        Account account = pages.administrator();
        GroupSummary group = group(number, account);
        Repairs.Draft draft = typed.read(tokens.failed(group.caseId().subject()));
        List<Refusal> refused = desk.perform(
                        account, group.caseId().subject(), repairs.asking(), forms.read(draft), null)
                .objections();
        return refused.isEmpty()
                ? new ModelAndView("redirect:/repairs")
                : pages.refused(
                        page(group)
                                .addObject("kind", typed.kind())
                                .addObject("typed", typed.words())
                                .addObject("value", typed.value()),
                        refused,
                        locale);
    }

    private ModelAndView page(GroupSummary group) {
        List<ProcessTokens.Token> all = tokens.of(group.caseId().subject());
        List<Move> movable = all.stream()
                .filter(ProcessTokens.Token::movable)
                .map(token -> move(group.caseId(), token))
                .toList();
        Map<GroupCorrections.Field, String> data = Stream.of(GroupCorrections.Field.values())
                .collect(Collectors.toMap(field -> field, field -> corrections.value(group.caseId(), field)));
        return new ModelAndView("repair/case")
                .addObject("group", group)
                .addObject("tokens", all)
                .addObject("movable", movable)
                .addObject("jobs", tokens.failed(group.caseId().subject()))
                .addObject("data", data)
                .addObject("open", repairs.open(group.caseId()).orElse(null));
    }

    private Move move(CaseId caseId, ProcessTokens.Token token) {
        List<String> places = new ArrayList<>();
        Map<String, String> others = new LinkedHashMap<>();
        for (Destinations.Destination one : destinations.from(caseId, token)) {
            if (one.missing() == null) {
                places.add(one.node());
            } else {
                others.put(one.node(), refusals.sentence(one.missing(), LocaleContextHolder.getLocale()));
            }
        }
        return new Move(token, places, others);
    }

    private GroupSummary group(String number, Account account) {
        return groups.byNumber(number)
                .map(groups::get)
                .filter(group -> access.maySee(account, group))
                .orElseThrow(RepairPages::unknown);
    }
}
