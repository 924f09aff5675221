package id.pendamping.ranking.web;

import id.pendamping.access.Account;
import id.pendamping.forms.Formats;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.programme.Regions;
import id.pendamping.ranking.Criterion;
import id.pendamping.ranking.NominativeList;
import id.pendamping.ranking.NominativeLists;
import id.pendamping.ranking.Placement;
import id.pendamping.ranking.RankedGroup;
import id.pendamping.shared.Download;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.TextWorkbook;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A nominative list as a sheet: what the reader may see of it, with every part of the points. */
@Controller
class RankingDownloadController {

    private static final int AT_ONCE = 200;
    private static final List<String> COLUMNS =
            List.of("place", "group", "name", "region", "placement", "amount", "score");

    private final ListsOfPhases phases;
    private final NominativeLists lists;
    private final Regions regions;
    private final Formats formats;
    private final MessageSource texts;

    RankingDownloadController(
            ListsOfPhases phases, NominativeLists lists, Regions regions, Formats formats, MessageSource texts) {
        this.phases = phases;
        this.lists = lists;
        this.regions = regions;
        this.formats = formats;
        this.texts = texts;
    }

    @GetMapping({
        "/nominative/{phase}/{list:\\d+}/list.{kind:csv|xlsx}",
        "/api/v1/nominative/{phase}/{list:\\d+}/list.{kind:csv|xlsx}"
    })
    @Operation(summary = "A nominative list as a sheet")
    ResponseEntity<byte[]> download(
            @PathVariable String phase,
            @PathVariable int list,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Placement placement,
            Locale locale) {
        Account reader = phases.reader();
        NominativeList found = phases.list(phase, list);
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings(locale));
        Slice<RankedGroup> part = lists.part(found, reader, placement, new PartRequest(null, AT_ONCE));
        part.items().forEach(row -> rows.add(cells(row, locale)));
        while (part.next() != null) {
            part = lists.part(
                    found, reader, placement, new PartRequest(part.next().toString(), AT_ONCE));
            part.items().forEach(row -> rows.add(cells(row, locale)));
        }
        String name = say("ranking.file", locale) + '-' + phase + '-' + list;
        return kind.equals("xlsx")
                ? Download.workbook(name + ".xlsx", TextWorkbook.write(say("ranking.title", locale), rows))
                : Download.csv(name + ".csv", SafeCsv.write(rows));
    }

    private List<String> headings(Locale locale) {
        return Stream.of(
                        COLUMNS.stream().map(column -> "ranking.column." + column),
                        Arrays.stream(Criterion.values()).map(one -> "ranking.criterion." + one),
                        Stream.of("ranking.column.computed", "ranking.reason"))
                .flatMap(keys -> keys)
                .map(key -> say(key, locale))
                .toList();
    }

    private List<String> cells(RankedGroup row, Locale locale) {
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(row.place()),
                row.number(),
                row.name(),
                regions.nameOf(row.regency()),
                say("ranking.placement." + row.placement(), locale),
                String.valueOf(row.amount().amount()),
                points(row.score())));
        row.points().forEach(tenths -> cells.add(points(tenths)));
        cells.add(String.valueOf(row.computed()));
        cells.add(row.reason() == null ? "" : row.reason());
        return cells;
    }

    private String points(int tenths) {
        return formats.decimal((double) tenths / Criterion.TENTHS);
    }

    private String say(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
