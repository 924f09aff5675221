package id.pendamping.repair.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Refusals;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.GroupCorrections;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.lifecycle.ProcessTokens;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.repair.ModelMoves;
import id.pendamping.repair.Repairs;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Interventions: administrators ask for them on the page of a case or of a model and decide on each other's. */
@Controller
class RepairController {

    private static final int PAGE_SIZE = 20;

    private final Repairs repairs;
    private final Desk desk;
    private final Forms forms;
    private final ModelMoves moves;
    private final ProcessTokens tokens;
    private final Groups groups;
    private final CaseAccess access;
    private final GroupCorrections corrections;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Refusals refusals;
    private final Clock clock;

    RepairController(
            Repairs repairs,
            Desk desk,
            Forms forms,
            ModelMoves moves,
            ProcessTokens tokens,
            Groups groups,
            CaseAccess access,
            GroupCorrections corrections,
            Accounts accounts,
            CurrentAccount current,
            Refusals refusals,
            Clock clock) {
        this.repairs = repairs;
        this.desk = desk;
        this.forms = forms;
        this.moves = moves;
        this.tokens = tokens;
        this.groups = groups;
        this.access = access;
        this.corrections = corrections;
        this.accounts = accounts;
        this.current = current;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** A place to move from, and the places to move to. */
    record Move(ProcessTokens.Token from, List<String> places) {}

    @GetMapping("/repairs")
    ModelAndView list(@RequestParam(defaultValue = "1") long page) {
        administrator();
        Page<Repairs.Repair> latest = repairs.latest(PageRequest.of(page, PAGE_SIZE));
        List<ModelMoves.Move> moved = moves.latest();
        return new ModelAndView("repair/repairs")
                .addObject("list", latest)
                .addObject("behind", moves.behind())
                .addObject("moves", moved)
                .addObject(
                        "names",
                        names(Stream.concat(
                                latest.items().stream().flatMap(one -> Stream.of(one.askedBy(), or(one.decidedBy()))),
                                moved.stream().flatMap(one -> Stream.of(one.askedBy(), or(one.decidedBy()))))))
                .addObject("me", current.get().id());
    }

    @GetMapping("/cases/{number}/repair")
    ModelAndView ask(@PathVariable String number) {
        administrator();
        return page(group(number));
    }

    @PostMapping("/cases/{number}/repair")
    ModelAndView ask(
            @PathVariable String number,
            @RequestParam(required = false) Repairs.@Nullable Kind kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String job,
            @RequestParam(required = false) GroupCorrections.@Nullable Field field,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        Account account = administrator();
        GroupSummary group = group(number);
        Repairs.Draft draft = draft(group, kind, from, to, job, field, value, reason);
        List<Refusal> refused = perform(account, group.caseId(), repairs.asking(), draft);
        return refused.isEmpty()
                ? new ModelAndView("redirect:/repairs")
                : refused(
                        page(group)
                                .addObject("kind", kind)
                                .addObject("typed", reason)
                                .addObject("value", value),
                        refused,
                        locale);
    }

    private Repairs.Draft draft(
            GroupSummary group,
            Repairs.@Nullable Kind kind,
            String from,
            @Nullable String to,
            @Nullable String job,
            GroupCorrections.@Nullable Field field,
            @Nullable String value,
            String reason) {
        if (kind == Repairs.Kind.MOVE_TOKEN && from.contains("/")) {
            String[] place = from.split("/", 2);
            return new Repairs.Draft(kind, place[0], place[1], to, null, null, null, reason);
        }
        if (kind == Repairs.Kind.RETRY_JOB) {
            ProcessTokens.FailedJob failed = tokens.failed(group.caseId().subject()).stream()
                    .filter(one -> one.id().equals(job))
                    .findFirst()
                    .orElse(null);
            return failed == null
                    ? new Repairs.Draft(kind, null, null, null, null, null, null, reason)
                    : new Repairs.Draft(kind, failed.model(), failed.node(), null, job, null, null, reason);
        }
        return new Repairs.Draft(kind, null, null, null, null, field, value, reason);
    }

    @PostMapping("/repairs/{id}/decision")
    ModelAndView decide(
            @PathVariable UUID id, @RequestParam(required = false) Repairs.@Nullable Verdict verdict, Locale locale) {
        Account account = administrator();
        Repairs.Repair repair = repairs.find(id).orElseThrow(RepairController::unknown);
        List<Refusal> refused =
                perform(account, repair.caseId(), repairs.deciding(repair), new Repairs.Decision(verdict));
        return refused.isEmpty()
                ? new ModelAndView("redirect:/repairs")
                : refused(list(1).addObject("at", id), refused, locale);
    }

    @PostMapping("/repairs/models")
    ModelAndView foretell(
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        Account account = administrator();
        Outcome outcome = moves.foretell(model, reason, act(account));
        return outcome instanceof Outcome.Refused refused
                ? refused(list(1).addObject("model", model).addObject("typed", reason), refused.refusals(), locale)
                : new ModelAndView(
                        "redirect:/repairs/models/" + moves.latest().get(0).id());
    }

    @GetMapping("/repairs/models/{id}")
    ModelAndView move(@PathVariable UUID id, @RequestParam(defaultValue = "1") long page) {
        administrator();
        ModelMoves.Move move = find(id);
        List<ModelMoves.Count> counts = moves.counts(move);
        return new ModelAndView("repair/move")
                .addObject("move", move)
                .addObject("counts", counts)
                .addObject("left", ModelMoves.left(move, counts))
                .addObject("list", moves.cases(move, counts, PageRequest.of(page, PAGE_SIZE)))
                .addObject("names", names(Stream.of(move.askedBy(), or(move.decidedBy()))))
                .addObject("me", current.get().id());
    }

    @PostMapping("/repairs/models/{id}/decision")
    ModelAndView decideMove(
            @PathVariable UUID id, @RequestParam(required = false) Repairs.@Nullable Verdict verdict, Locale locale) {
        Account account = administrator();
        Outcome outcome = moves.decide(find(id), verdict, act(account));
        return outcome instanceof Outcome.Refused refused
                ? refused(move(id, 1), refused.refusals(), locale)
                : new ModelAndView("redirect:/repairs/models/" + id);
    }

    private ModelAndView page(GroupSummary group) {
        List<Move> movable = new ArrayList<>();
        List<ProcessTokens.Token> all = tokens.of(group.caseId().subject());
        all.stream()
                .filter(ProcessTokens.Token::movable)
                .forEach(token ->
                        movable.add(new Move(token, tokens.places(group.caseId().subject(), token.model()))));
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

    private List<Refusal> perform(Account account, CaseId caseId, Deed<?> deed, Record command) {
        return desk.perform(account, caseId.subject(), deed, forms.read(command), null)
                .objections();
    }

    private ModelAndView refused(ModelAndView page, List<Refusal> refused, Locale locale) {
        Refusal why = refused.get(0);
        page.addObject("wrong", why.field() == null ? "form" : why.field())
                .addObject("why", refusals.sentence(why, locale));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Map<String, String> names(Stream<String> ids) {
        return ids.filter(id -> !id.isEmpty()).distinct().collect(Collectors.toMap(id -> id, accounts::nameOf));
    }

    private static String or(@Nullable String id) {
        return id == null ? "" : id;
    }

    private ModelMoves.Move find(UUID id) {
        return moves.find(id).orElseThrow(RepairController::unknown);
    }

    private GroupSummary group(String number) {
        return groups.byNumber(number)
                .map(groups::get)
                .filter(group -> access.maySee(current.get(), group))
                .orElseThrow(RepairController::unknown);
    }

    private Act act(Account account) {
        return Act.by(account.as(Duty.ADMINISTRATOR), clock.instant());
    }

    private Account administrator() {
        Account account = current.get();
        if (!account.holds(Duty.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return account;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
