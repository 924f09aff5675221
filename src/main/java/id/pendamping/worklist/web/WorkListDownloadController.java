package id.pendamping.worklist.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkList;
import id.pendamping.worklist.WorkListSlices;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list as a sheet: everything that matches the filter, or what was ticked. Never more than the person may see. */
@Controller
class WorkListDownloadController {

    private static final List<String> COLUMNS =
            List.of("number", "group", "regency", "phase", "step", "amount", "opened", "due", "taken");

    private final WorkList workList;
    private final WorkListSlices slices;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final Regions regions;
    private final MessageSource texts;

    WorkListDownloadController(
            WorkList workList,
            WorkListSlices slices,
            CurrentAccount current,
            Accounts accounts,
            Regions regions,
            MessageSource texts) {
        this.workList = workList;
        this.slices = slices;
        this.current = current;
        this.accounts = accounts;
        this.regions = regions;
        this.texts = texts;
    }

    @InApi("GET /tasks")
    @GetMapping("/tasks/download")
    void everything(WorkListQuery query, Locale locale, HttpServletResponse response) throws IOException {
        Account account = current.get();
        sheet(response, locale, taker -> slices.each(account, query.filter(), taker));
    }

    @InApi("GET /tasks")
    @PostMapping("/tasks/download")
    void chosen(
            @RequestParam(name = "id", defaultValue = "") List<Long> ids, Locale locale, HttpServletResponse response)
            throws IOException {
        sheet(response, locale, workList.chosen(current.get(), ids)::forEach);
    }

    /** Sends the rows as they come, so that a long list needs no more memory than a short one. */
    private void sheet(HttpServletResponse response, Locale locale, Consumer<Consumer<WorkItem>> items)
            throws IOException {
        List<String> header = COLUMNS.stream()
                .map(column -> texts.getMessage("tasks.column." + column, null, locale))
                .toList();
        Map<String, String> names = new HashMap<>();
        String name = texts.getMessage("tasks.file", null, locale);
        Download.csv(
                name,
                response,
                out -> SafeCsv.write(out, rows -> {
                    rows.accept(header);
                    items.accept(item -> rows.accept(row(item, names, locale)));
                }));
    }

    private List<String> row(WorkItem item, Map<String, String> names, Locale locale) {
        String taker = item.takenBy() == null ? item.assignee() : item.takenBy();
        return List.of(
                item.number(),
                item.name(),
                item.regency() == null ? "" : regions.nameOf(item.regency()),
                item.phase() == null ? "" : String.valueOf(item.phase()),
                texts.getMessage("step." + item.step(), null, locale),
                String.valueOf(item.amount().amount()),
                item.openedAt().toString(),
                item.dueOn().toString(),
                taker == null ? "" : names.computeIfAbsent(taker, accounts::nameOf));
    }
}
