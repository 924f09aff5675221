package id.pendamping.bulk.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.bulk.BackgroundWork;
import id.pendamping.bulk.BulkWork;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of work in the background: one's own, and for auditors and administrators that of others too. */
@Controller
class BackgroundWorkController {

    private static final int LATEST = 50;

    private final List<BackgroundWork> features;
    private final Accounts accounts;
    private final CurrentAccount current;

    BackgroundWorkController(List<BackgroundWork> features, Accounts accounts, CurrentAccount current) {
        this.features = features;
        this.accounts = accounts;
        this.current = current;
    }

    @GetMapping("/batches")
    String list(Model model) {
        Account account = current.get();
        List<BackgroundWork.Line> lines = features.stream()
                .flatMap(feature -> feature.latest(account, LATEST).stream())
                .sorted(Comparator.comparing(BackgroundWork.Line::begunAt).reversed())
                .limit(LATEST)
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("running", lines.stream().anyMatch(BackgroundWork.Line::isUnderWay));
        model.addAttribute("ofEverybody", BulkWork.isSupervisor(account));
        model.addAttribute(
                "people",
                lines.stream()
                        .map(BackgroundWork.Line::begunBy)
                        .distinct()
                        .collect(Collectors.toMap(person -> person, accounts::nameOf)));
        return "bulk/work";
    }
}
