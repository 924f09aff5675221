package id.pendamping.dunning.web;

import id.pendamping.access.Account;
import id.pendamping.dunning.YearEnd;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.print.Printer;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Rupiah;
import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports that were missing when a year ended, per commitment officer: page, sheets and paper. */
@Controller
class YearEndController {

    private static final int PAGE_SIZE = 20;
    private static final int AT_ONCE = 5_000;

    private final YearEnd yearEnd;
    private final Programme programme;
    private final Regions regions;
    private final Reader reader;
    private final Printer printer;
    private final MessageSource texts;
    private final YearEndSheet sheet;

    YearEndController(
            YearEnd yearEnd,
            Programme programme,
            Regions regions,
            Reader reader,
            Printer printer,
            MessageSource texts,
            YearEndSheet sheet) {
        this.yearEnd = yearEnd;
        this.programme = programme;
        this.regions = regions;
        this.reader = reader;
        this.printer = printer;
        this.texts = texts;
        this.sheet = sheet;
    }

    @InApi("GET /reports/year-end")
    @GetMapping("/reports/year-end")
    String page(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "1") long page,
            Model model) {
        Account account = reader.get();
        int shown = shown(year);
        YearEnd.Missing missing = yearEnd.page(account, shown, given(officer), PageRequest.of(page, PAGE_SIZE));
        model.addAttribute("list", missing.page());
        model.addAttribute("disbursed", missing.disbursed());
        model.addAttribute("year", shown);
        model.addAttribute("years", years());
        model.addAttribute("isOver", yearEnd.isOver(shown));
        model.addAttribute("officer", officer);
        model.addAttribute("officers", yearEnd.officers(account, shown));
        model.addAttribute("regions", regions);
        model.addAttribute("names", sheet.names(missing.page().items()));
        return "dunning/year-end";
    }

    @GetMapping({"/reports/year-end.{kind:csv|xlsx|pdf}", "/api/v1/reports/year-end.{kind:csv|xlsx|pdf}"})
    @Operation(summary = "The year-end list as a sheet or on paper")
    ResponseEntity<byte[]> download(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String officer,
            Locale locale) {
        Account account = reader.get();
        int shown = shown(year);
        List<YearEnd.Row> rows = Page.all(AT_ONCE, part -> yearEnd.page(account, shown, given(officer), part)
                .page());
        String name = texts.getMessage("yearEnd.file", new Object[] {String.valueOf(shown)}, locale);
        return kind.equals("pdf")
                ? Download.pdf(name + ".pdf", paper(rows, shown, locale))
                : Sheets.of(sheet.of(rows, locale), name, kind);
    }

    private byte[] paper(List<YearEnd.Row> rows, int year, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        values.put("rows", rows);
        values.put("names", sheet.names(rows));
        values.put("regions", regions);
        values.put("year", year);
        values.put("isOver", yearEnd.isOver(year));
        values.put("disbursed", rows.stream().map(YearEnd.Row::disbursed).reduce(Rupiah.ZERO, Rupiah::plus));
        return printer.print("print/year-end", values, locale);
    }

    private int shown(@Nullable Integer year) {
        List<Integer> years = years();
        return year != null && years.contains(year) ? year : years.get(years.size() - 1);
    }

    private List<Integer> years() {
        return programme.years().stream().map(ProgrammeYear::year).toList();
    }

    private static @Nullable String given(String value) {
        return value.isBlank() ? null : value;
    }
}
