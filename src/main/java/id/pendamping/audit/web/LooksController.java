package id.pendamping.audit.web;

import id.pendamping.audit.Looks;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.print.Printer;
import id.pendamping.shared.Download;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who looked at the members' data, and the statement of it that a member may have. */
@Controller
class LooksController {

    /** Auditors, and the registrar to whom a member comes. */
    static final Set<Duty> READERS = Set.of(Duty.AUDITOR, Duty.REGISTRAR);

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final Looks looks;
    private final Auditor auditor;
    private final Groups groups;
    private final Printer printer;
    private final Clock clock;

    LooksController(Looks looks, Auditor auditor, Groups groups, Printer printer, Clock clock) {
        this.looks = looks;
        this.auditor = auditor;
        this.groups = groups;
        this.printer = printer;
        this.clock = clock;
    }

    @InApi("GET /cases/{number}/looks")
    @GetMapping("/cases/{number}/looks")
    String list(@PathVariable String number, Model model) {
        GroupSummary group = auditor.group(number, READERS);
        model.addAttribute("group", group);
        model.addAttribute("looks", looks.of(group.caseId()));
        model.addAttribute("members", groups.members(group.caseId()));
        return "audit/looks";
    }

    /** {@code member}: the place on the group's list, from 1. */
    @GetMapping({"/cases/{number}/looks/{member}.pdf", "/api/v1/cases/{number}/looks/{member}.pdf"})
    @Operation(summary = "The statement for a member of who looked at the data")
    ResponseEntity<byte[]> statement(@PathVariable String number, @PathVariable int member) {
        GroupSummary group = auditor.group(number, READERS);
        List<Member> members = groups.members(group.caseId());
        if (member < 1 || member > members.size()) {
            throw Auditor.unknown();
        }
        byte[] paper = printer.print(
                "print/looks",
                Map.of(
                        "group",
                        group,
                        "member",
                        members.get(member - 1),
                        "looks",
                        looks.of(group.caseId()),
                        "by",
                        auditor.name(),
                        "at",
                        clock.instant()),
                INDONESIAN);
        return Download.pdf(number + "-data-" + member + ".pdf", paper);
    }
}
