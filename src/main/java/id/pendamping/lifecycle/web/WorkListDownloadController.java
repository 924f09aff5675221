package id.pendamping.lifecycle.web;

import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.lifecycle.WorkItem;
import id.pendamping.lifecycle.WorkList;
import id.pendamping.lifecycle.WorkListSlices;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import id.pendamping.sheet.SafeCsv;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
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
    ResponseEntity<byte[]> everything(WorkListQuery query, Locale locale) {
        return sheet(slices.all(current.get(), query.filter()), locale);
    }

    @InApi("GET /tasks")
    @PostMapping("/tasks/download")
    ResponseEntity<byte[]> chosen(@RequestParam(name = "id", defaultValue = "") List<Long> ids, Locale locale) {
        return sheet(workList.chosen(current.get(), ids), locale);
    }

    private ResponseEntity<byte[]> sheet(List<WorkItem> items, Locale locale) {
        List<String> header = COLUMNS.stream()
                .map(column -> texts.getMessage("tasks.column." + column, null, locale))
                .toList();
        Map<String, String> names = new HashMap<>();
        Stream<List<String>> rows = items.stream().map(item -> row(item, names, locale));
        return Download.csv(
                texts.getMessage("tasks.file", null, locale),
                SafeCsv.write(Stream.concat(Stream.of(header), rows).toList()));
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
