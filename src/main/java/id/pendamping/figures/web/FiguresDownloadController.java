package id.pendamping.figures.web;

import id.pendamping.access.Account;
import id.pendamping.figures.CaseOrder;
import id.pendamping.figures.FigureFilter;
import id.pendamping.figures.Figures;
import id.pendamping.figures.Only;
import id.pendamping.figures.PlaceOrder;
import id.pendamping.listing.Page;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import id.pendamping.sheet.SafeCsv;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of all places, and all cases behind a figure, as sheets. */
@Controller
class FiguresDownloadController {

    private static final int AT_ONCE = 10_000;
    private static final List<String> PLACE_COLUMNS = List.of(
            "code",
            "place",
            "groups",
            "disbursed",
            "accepted",
            "returned",
            "writtenOff",
            "open",
            "late",
            "lateMoney",
            "weight");
    private static final List<String> CASE_COLUMNS = List.of(
            "number",
            "place",
            "phase",
            "state",
            "disbursed",
            "accepted",
            "returned",
            "writtenOff",
            "open",
            "unsupported",
            "paidOn",
            "due",
            "received",
            "daysLate",
            "missed",
            "concerned");

    private final Figures figures;
    private final Regions regions;
    private final MessageSource texts;
    private final Reader reader;

    FiguresDownloadController(Figures figures, Regions regions, MessageSource texts, Reader reader) {
        this.figures = figures;
        this.regions = regions;
        this.texts = texts;
        this.reader = reader;
    }

    @InApi("GET /figures/places")
    @GetMapping("/figures/places.csv")
    ResponseEntity<byte[]> places(
            FiguresQuery query, @RequestParam(defaultValue = "WEIGHT") PlaceOrder sort, Locale locale) {
        Account account = reader.get();
        FigureFilter filter = query.filter(figures.firstShown());
        List<List<String>> rows = new ArrayList<>(List.of(placeHeader(locale)));
        Page.all(AT_ONCE, part -> figures.places(account, filter, sort, part)).forEach(place -> rows.add(row(place)));
        return sheet(rows, "places", locale);
    }

    @InApi("GET /figures/cases")
    @GetMapping("/figures/cases.csv")
    ResponseEntity<byte[]> cases(
            FiguresQuery query, @RequestParam(defaultValue = "OPEN") CaseOrder sort, Locale locale) {
        Account account = reader.get();
        FigureFilter filter = query.filter(null);
        List<List<String>> rows = new ArrayList<>(List.of(header(CASE_COLUMNS, locale)));
        Page.all(AT_ONCE, part -> figures.cases(account, filter, sort, part).page())
                .forEach(row -> rows.add(row(row, locale)));
        return sheet(rows, "cases", locale);
    }

    private List<String> row(Figures.PlaceFigures place) {
        List<String> cells = new ArrayList<>(List.of(
                place.code(),
                regions.nameOf(place.code()),
                String.valueOf(place.recipients()),
                String.valueOf(place.money().disbursed().amount()),
                String.valueOf(place.money().accepted().amount()),
                String.valueOf(place.money().returned().amount()),
                String.valueOf(place.money().writtenOff().amount()),
                String.valueOf(place.money().outstanding().amount()),
                String.valueOf(place.late()),
                String.valueOf(place.lateMoney().amount()),
                String.valueOf(place.weight())));
        place.asides().forEach(aside -> {
            cells.add(String.valueOf(aside.cases()));
            cells.add(String.valueOf(aside.rupiah().amount()));
        });
        return cells;
    }

    private List<String> row(Figures.CaseRow row, Locale locale) {
        return List.of(
                row.number(),
                regions.nameOf(row.regency()),
                String.valueOf(row.phase()),
                texts.getMessage("state." + row.state().key(), null, locale),
                String.valueOf(row.money().disbursed().amount()),
                String.valueOf(row.money().accepted().amount()),
                String.valueOf(row.money().returned().amount()),
                String.valueOf(row.money().writtenOff().amount()),
                String.valueOf(row.money().outstanding().amount()),
                String.valueOf(row.unsupported().amount()),
                written(row.disbursedOn()),
                written(row.reportDue()),
                written(row.reportReceivedAt()),
                String.valueOf(row.daysLate()),
                String.valueOf(row.missed()),
                String.valueOf(row.concerned().amount()));
    }

    /** With two columns for each reason off the straight road: groups, and the rupiah that it concerns. */
    private List<String> placeHeader(Locale locale) {
        List<String> cells = new ArrayList<>(header(PLACE_COLUMNS, locale));
        Only.asides().forEach(aside -> {
            String reason = texts.getMessage("figures.only." + aside, null, locale);
            cells.add(reason);
            cells.add(texts.getMessage("figures.aside.rupiah", new Object[] {reason}, locale));
        });
        return cells;
    }

    private List<String> header(List<String> columns, Locale locale) {
        return columns.stream()
                .map(column -> texts.getMessage("figures.column." + column, null, locale))
                .toList();
    }

    private ResponseEntity<byte[]> sheet(List<List<String>> rows, String name, Locale locale) {
        return Download.csv(texts.getMessage("figures.file." + name, null, locale), SafeCsv.write(rows));
    }

    private static String written(@Nullable Object when) {
        return when == null ? "" : when.toString();
    }
}
