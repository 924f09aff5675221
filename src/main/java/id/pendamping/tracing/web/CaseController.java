package id.pendamping.tracing.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.deadlines.ReportClock;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.disbursement.RecordReturn;
import id.pendamping.dunning.Letters;
import id.pendamping.findings.Findings;
import id.pendamping.group.BankAccount;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.CaseList;
import id.pendamping.group.CaseOffer;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.groupchange.GroupChangeNotice;
import id.pendamping.groupchange.GroupChanges;
import id.pendamping.listing.PageRequest;
import id.pendamping.mentoring.Companions;
import id.pendamping.mentoring.MentorReplacement;
import id.pendamping.programme.Bank;
import id.pendamping.programme.Banks;
import id.pendamping.programme.RegionDays;
import id.pendamping.programme.Regions;
import id.pendamping.setback.Setbacks;
import id.pendamping.settlement.Demands;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.supervision.HandOver;
import id.pendamping.tracing.CaseFile;
import id.pendamping.tracing.PrintedReport;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of cases and the page of one case. */
@Controller
class CaseController {

    private static final Set<Duty> OPENS_PERSONAL_DATA =
            Set.of(Duty.REGISTRAR, Duty.VERIFIER, Duty.TREASURER, Duty.AUDITOR);
    private static final int PAGE_SIZE = 20;
    private static final int LATEST = 8;

    private final Groups groups;
    private final CaseAccess access;
    private final CaseList cases;
    private final CaseFile file;
    private final PrintedReport report;
    private final Desk desk;
    private final HandOver handOver;
    private final Companions companions;
    private final Deed<MentorReplacement> replaceMentor;
    private final GroupChanges groupChanges;
    private final Deed<GroupChangeNotice> announceChange;
    private final Letters letters;
    private final ReportClock reportClock;
    private final RecordReturn returns;
    private final Deed<RecordReturn.Command> recordReturn;
    private final CurrentAccount current;
    private final Regions regions;
    private final Banks banks;
    private final Demands demands;
    private final RegionDays days;
    private final Subjects subjects;
    private final List<CaseOffer> offers;
    private final Setbacks setbacks;

    CaseController(
            Groups groups,
            CaseAccess access,
            CaseList cases,
            CaseFile file,
            PrintedReport report,
            Desk desk,
            HandOver handOver,
            Companions companions,
            Deed<MentorReplacement> replaceMentor,
            GroupChanges groupChanges,
            Deed<GroupChangeNotice> announceChange,
            Letters letters,
            ReportClock reportClock,
            RecordReturn returns,
            Deed<RecordReturn.Command> recordReturn,
            CurrentAccount current,
            Regions regions,
            Banks banks,
            Demands demands,
            RegionDays days,
            Subjects subjects,
            List<CaseOffer> offers,
            Setbacks setbacks) {
        this.groups = groups;
        this.access = access;
        this.cases = cases;
        this.file = file;
        this.report = report;
        this.desk = desk;
        this.handOver = handOver;
        this.companions = companions;
        this.replaceMentor = replaceMentor;
        this.groupChanges = groupChanges;
        this.announceChange = announceChange;
        this.letters = letters;
        this.reportClock = reportClock;
        this.returns = returns;
        this.recordReturn = recordReturn;
        this.current = current;
        this.regions = regions;
        this.banks = banks;
        this.demands = demands;
        this.days = days;
        this.subjects = subjects;
        this.offers = List.copyOf(offers);
        this.setbacks = setbacks;
    }

    @InApi("GET /cases")
    @GetMapping("/cases")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "1") long page,
            Model model) {
        Account account = current.get();
        if (account.isOnlyMentor()) {
            return "redirect:/mentor";
        }
        String words = q == null || q.isBlank() ? null : q.strip();
        String narrowed = state == null || state.isBlank() ? null : state;
        model.addAttribute("list", cases.page(account, words, narrowed, PageRequest.of(page, PAGE_SIZE)));
        model.addAttribute("q", words);
        model.addAttribute("state", narrowed);
        model.addAttribute(
                "states",
                Stream.concat(Stream.of(CaseList.SUSPENDED), CaseList.STATES.stream())
                        .toList());
        model.addAttribute("regions", regions);
        return "tracing/cases";
    }

    @InApi("GET /cases/{number}")
    @GetMapping("/cases/{number}")
    String show(@PathVariable String number, Model model) {
        Account account = current.get();
        GroupSummary group = groups.byNumber(number)
                .map(groups::get)
                .filter(found -> access.maySee(account, found))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CaseFile.View view = file.pictured(group, LATEST, account.isOnlyMentor());
        model.addAttribute("file", view);
        model.addAttribute("group", group);
        model.addAttribute("region", regions.nameOf(group.regency()));
        model.addAttribute("letters", letters.of(group.caseId()));
        model.addAttribute(
                "mayMoveDue", reportClock.isRunning(group.caseId()) && reportClock.mayMove(account, group.caseId()));
        model.addAttribute(
                "mayReturn",
                account.holds(Duty.TREASURER)
                        && returns.isPossible(group.caseId())
                        && desk.dutyFor(account, access.card(group), recordReturn)
                                .isPresent());
        model.addAttribute("bank", bankOf(view.account()));
        model.addAttribute("mine", MyTask.of(account, view.waiting(), desk));
        model.addAttribute("handedOver", handOver.offered(account, access.card(group), view.waiting()));
        List<Companions.Companion> walked = companions.of(group.caseId());
        model.addAttribute("companions", walked);
        model.addAttribute(
                "mayReplace",
                walked.stream().anyMatch(one -> one.until() == null)
                        && desk.obstacle(account, access.card(group), replaceMentor)
                                .isEmpty());
        model.addAttribute("forceMajeure", setbacks.lasting(group.caseId()).orElse(null));
        model.addAttribute(
                "offers",
                offers.stream()
                        .flatMap(offer -> offer.to(account, access.card(group)).stream())
                        .toList());
        model.addAttribute(
                "mayChangeGroup",
                view.state().outcome() == null
                        && desk.obstacle(account, access.card(group), announceChange)
                                .isEmpty());
        model.addAttribute("groupChange", groupChanges.open(group.caseId()).orElse(null));
        model.addAttribute("mayOpen", account.duties().stream().anyMatch(OPENS_PERSONAL_DATA::contains));
        model.addAttribute(
                "mayReach",
                account.holds(Duty.MENTOR_COORDINATOR)
                        || walked.stream()
                                .anyMatch(one ->
                                        one.until() == null && one.accountId().equals(account.id())));
        model.addAttribute("reports", report.versions(group.caseId()));
        model.addAttribute("mayRaise", account.duties().stream().anyMatch(Findings.RAISERS::contains));
        model.addAttribute("demanded", demands.latest(group.caseId()).isPresent());
        model.addAttribute(
                "firstLetterAfter", demands.firstLetterAfter(group.caseId()).orElse(null));
        model.addAttribute("bankSays", returns.said(group.caseId()));
        model.addAttribute("elsewhere", demands.isOnSomebodyElse(group.caseId()));
        model.addAttribute("today", days.today(group.regency()));
        model.addAttribute(
                "suspendedSince",
                subjects.suspendedSince(group.caseId().subject()).orElse(null));
        return account.isOnlyMentor() ? "tracing/case-field" : "tracing/case";
    }

    private @Nullable String bankOf(@Nullable BankAccount account) {
        return account == null
                ? null
                : banks.find(account.bankCode()).map(Bank::name).orElse(account.bankCode());
    }
}
