package id.pendamping.findings.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.findings.Finding;
import id.pendamping.findings.FindingAccess;
import id.pendamping.findings.FindingQuery;
import id.pendamping.findings.FindingStore;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.TextWorkbook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of findings as a sheet: everything that matches the filter, never more than the person may see. */
@Controller
class FindingDownloadController {

    private static final int AT_ONCE = 200;
    private static final List<String> COLUMNS = List.of(
            "case",
            "number",
            "group",
            "source",
            "category",
            "severity",
            "amount",
            "owner",
            "dueOn",
            "status",
            "description",
            "recommendation");

    private final FindingStore store;
    private final FindingAccess access;
    private final CurrentAccount current;
    private final MessageSource texts;

    FindingDownloadController(FindingStore store, FindingAccess access, CurrentAccount current, MessageSource texts) {
        this.store = store;
        this.access = access;
        this.current = current;
        this.texts = texts;
    }

    @InApi("GET /findings")
    @GetMapping("/findings.csv")
    ResponseEntity<byte[]> csv(FindingQuery query, Locale locale) {
        return Download.csv(say("findings.file", locale) + ".csv", SafeCsv.write(rows(query, locale)));
    }

    @InApi("GET /findings")
    @GetMapping("/findings.xlsx")
    ResponseEntity<byte[]> workbook(FindingQuery query, Locale locale) {
        String name = texts.getMessage("findings.title", null, locale);
        return Download.workbook(say("findings.file", locale) + ".xlsx", TextWorkbook.write(name, rows(query, locale)));
    }

    private List<List<String>> rows(FindingQuery query, Locale locale) {
        Account account = current.get();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                COLUMNS.stream().map(column -> say("finding." + column, locale)).toList());
        Collection<CaseId> cases = access.casesOf(account);
        Slice<Finding> part = store.part(account, cases, query.filter(), new PartRequest(null, AT_ONCE));
        part.items().forEach(finding -> rows.add(row(finding, locale)));
        while (part.next() != null) {
            part = store.part(
                    account, cases, query.filter(), new PartRequest(part.next().toString(), AT_ONCE));
            part.items().forEach(finding -> rows.add(row(finding, locale)));
        }
        return rows;
    }

    private List<String> row(Finding finding, Locale locale) {
        return List.of(
                finding.caseNumber(),
                String.valueOf(finding.number()),
                finding.group(),
                say("finding.source." + finding.source(), locale),
                say("finding.category." + finding.category(), locale),
                say("finding.severity." + finding.severity(), locale),
                String.valueOf(finding.amount().amount()),
                say("duty." + finding.owner(), locale),
                finding.dueOn().toString(),
                say("finding.status." + finding.status(), locale),
                finding.description(),
                finding.recommendation());
    }

    private String say(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
