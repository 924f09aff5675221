package id.pendamping.dunning.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.dunning.OverdueReports;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.Region;
import id.pendamping.programme.Regions;
import id.pendamping.programme.ReportTiming.Rung;
import id.pendamping.shared.InApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports that are overdue, worst first. */
@Controller
class OverdueController {

    private static final int PAGE_SIZE = 20;
    private static final int AT_ONCE = 5_000;
    private static final List<String> COLUMNS = List.of(
            "number", "group", "regency", "officer", "mentor", "due", "days", "outstanding", "weight", "rung", "still");

    private final OverdueReports reports;
    private final Accounts accounts;
    private final Regions regions;
    private final Reader reader;
    private final MessageSource texts;

    OverdueController(OverdueReports reports, Accounts accounts, Regions regions, Reader reader, MessageSource texts) {
        this.reports = reports;
        this.accounts = accounts;
        this.regions = regions;
        this.reader = reader;
        this.texts = texts;
    }

    /** The narrowing as it stands in the address. */
    record Query(
            @Nullable String region,
            @Nullable String officer,
            @Nullable String mentor,
            @Nullable String rung) {

        OverdueReports.Filter filter() {
            return new OverdueReports.Filter(given(region), given(officer), given(mentor), given(rung));
        }

        private static @Nullable String given(@Nullable String value) {
            return value == null || value.isBlank() ? null : value;
        }
    }

    @InApi({"GET /reports/overdue", "GET /reports/overdue/bands"})
    @GetMapping("/reports/overdue")
    String overdue(Query query, @RequestParam(defaultValue = "1") long page, Model model) {
        Account account = reader.get();
        OverdueReports.Filter filter = query.filter();
        OverdueReports.Overdue overdue = reports.page(account, filter, PageRequest.of(page, PAGE_SIZE));
        model.addAttribute("overdue", overdue);
        model.addAttribute("list", overdue.page());
        model.addAttribute("filter", filter);
        model.addAttribute("officers", reports.officers(account));
        model.addAttribute("provinces", provinces(account));
        model.addAttribute("rungs", rungs());
        model.addAttribute("regions", regions);
        model.addAttribute("names", names(overdue.page().items()));
        model.addAttribute("mentorName", filter.mentor() == null ? null : accounts.nameOf(filter.mentor()));
        return "dunning/overdue";
    }

    @GetMapping({"/reports/overdue.{kind:csv|xlsx}", "/api/v1/reports/overdue.{kind:csv|xlsx}"})
    @Operation(summary = "The overdue reports as a sheet")
    ResponseEntity<byte[]> download(Query query, @PathVariable String kind, Locale locale) {
        Account account = reader.get();
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(column -> texts.getMessage("overdue.column." + column, null, locale))
                .toList());
        List<OverdueReports.Row> every = Page.all(
                AT_ONCE, part -> reports.page(account, query.filter(), part).page());
        Map<String, String> names = names(every);
        every.forEach(row -> rows.add(cells(row, names, locale)));
        return Sheets.of(rows, texts.getMessage("overdue.file", null, locale), kind);
    }

    private List<String> cells(OverdueReports.Row row, Map<String, String> names, Locale locale) {
        return List.of(
                row.number(),
                row.group(),
                regions.nameOf(row.regency()),
                row.officer() == null ? "" : names.getOrDefault(row.officer(), ""),
                row.mentor() == null ? "" : names.getOrDefault(row.mentor(), ""),
                row.dueOn().toString(),
                String.valueOf(row.days()),
                String.valueOf(row.outstanding().amount()),
                String.valueOf(row.weight() / 1_000_000),
                texts.getMessage("rung." + (row.rung() == null ? "NONE" : row.rung()), null, locale),
                row.standsStillSince() == null ? "" : row.standsStillSince().toString());
    }

    private Map<String, String> names(List<OverdueReports.Row> rows) {
        Map<String, String> names = new HashMap<>();
        Stream.concat(
                        rows.stream().map(OverdueReports.Row::officer),
                        rows.stream().map(OverdueReports.Row::mentor))
                .filter(Objects::nonNull)
                .forEach(id -> names.computeIfAbsent(id, accounts::nameOf));
        return names;
    }

    private List<Region> provinces(Account account) {
        return regions.provinces().stream()
                .filter(province -> account.scope().touches(province.code()))
                .toList();
    }

    private static List<String> rungs() {
        return Stream.concat(
                        Stream.of("NONE"),
                        Stream.of(Rung.values())
                                .filter(rung -> !rung.isReminder())
                                .map(Rung::name))
                .toList();
    }
}
