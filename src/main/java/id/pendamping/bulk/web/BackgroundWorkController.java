package id.pendamping.bulk.web;

import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.bulk.BackgroundWork;
import id.pendamping.bulk.BulkWork;
import id.pendamping.shared.InApi;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of work in the background: one's own, and for auditors and administrators that of others too. */
@Controller
class BackgroundWorkController {

    private final LatestWork work;
    private final Accounts accounts;
    private final CurrentAccount current;

    BackgroundWorkController(LatestWork work, Accounts accounts, CurrentAccount current) {
        this.work = work;
        this.accounts = accounts;
        this.current = current;
    }

    @InApi({"GET /background-work", "GET /batches"})
    @GetMapping("/batches")
    String list(Model model) {
        List<BackgroundWork.Line> lines = work.ofReader();
        model.addAttribute("lines", lines);
        model.addAttribute("running", lines.stream().anyMatch(BackgroundWork.Line::isUnderWay));
        model.addAttribute("ofEverybody", BulkWork.isSupervisor(current.get()));
        model.addAttribute(
                "people",
                lines.stream()
                        .map(BackgroundWork.Line::begunBy)
                        .distinct()
                        .collect(Collectors.toMap(person -> person, accounts::nameOf)));
        return "bulk/work";
    }
}
