package id.pendamping.bulk.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.bulk.Batch;
import id.pendamping.bulk.BatchRow;
import id.pendamping.bulk.BulkWork;
import id.pendamping.bulk.LookAgain;
import id.pendamping.bulk.MarkedRows;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.TextWorkbook;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One batch: preview, progress, result of every row. */
@Controller
@RequestMapping("/batches/{id}")
class BatchController {

    private static final int PAGE_SIZE = 50;

    private final BulkWork work;
    private final LookAgain again;
    private final ResultSheet sheet;
    private final MarkedRows marked;
    private final Accounts accounts;
    private final CurrentAccount current;

    BatchController(
            BulkWork work,
            LookAgain again,
            ResultSheet sheet,
            MarkedRows marked,
            Accounts accounts,
            CurrentAccount current) {
        this.work = work;
        this.again = again;
        this.sheet = sheet;
        this.marked = marked;
        this.accounts = accounts;
        this.current = current;
    }

    @InApi({"GET /batches/{id}", "GET /batches/{id}/rows"})
    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) BatchRow.@Nullable Result result,
            @RequestParam(defaultValue = "1") long page,
            Locale locale,
            Model model) {
        Account account = current.get();
        Batch batch = find(id, account);
        model.addAttribute("batch", batch);
        model.addAttribute("says", work.says(batch, locale));
        model.addAttribute("owner", accounts.nameOf(batch.askedBy()));
        model.addAttribute(
                "moves",
                batch.askedBy().equals(account.id())
                        ? Stream.of(BulkWork.Move.values())
                                .filter(move -> move.isOpen(batch))
                                .toList()
                        : List.of());
        model.addAttribute("changed", batch.askedBy().equals(account.id()) ? again.changed(batch) : 0);
        model.addAttribute("results", BatchRow.Result.values());
        model.addAttribute("shown", result);
        Page<BatchRow> rows = work.rows(batch, result, PageRequest.of(page, PAGE_SIZE));
        model.addAttribute("rows", rows);
        model.addAttribute("marks", marked.words(batch, rows.items(), locale));
        model.addAttribute("sheet", sheet);
        return "bulk/batch";
    }

    /** What cannot be done any more shows on the page itself. */
    @InApi("POST /batches/{id}/{move}")
    @PostMapping("/{move:run|pause|resume|cancel|retry}")
    String move(@PathVariable UUID id, @PathVariable String move) {
        Account account = current.get();
        Batch batch = find(id, account);
        if (!batch.askedBy().equals(account.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        work.move(batch, BulkWork.Move.valueOf(move.toUpperCase(Locale.ROOT)), account);
        return "redirect:/batches/" + id;
    }

    @InApi("POST /batches/{id}/again")
    @PostMapping("/again")
    String again(@PathVariable UUID id) {
        Account account = current.get();
        return "redirect:/batches/" + again.begin(find(id, account), account).orElse(id);
    }

    @InApi("GET /batches/{id}/rows")
    @GetMapping("/result.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Locale locale) {
        Batch batch = find(id, current.get());
        return Download.csv(sheet.name(locale) + ".csv", SafeCsv.write(sheet.rows(batch, locale)));
    }

    @InApi("GET /batches/{id}/rows")
    @GetMapping("/result.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, Locale locale) {
        Batch batch = find(id, current.get());
        return Download.workbook(
                sheet.name(locale) + ".xlsx", TextWorkbook.write(sheet.title(locale), sheet.rows(batch, locale)));
    }

    private Batch find(UUID id, Account account) {
        return work.find(id, account).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
