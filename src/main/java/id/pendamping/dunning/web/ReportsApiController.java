package id.pendamping.dunning.web;

import id.pendamping.dunning.OverdueReports;
import id.pendamping.dunning.YearEnd;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports that are overdue, and those that were missing when a year ended, for programs. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class ReportsApiController {

    private final OverdueReports reports;
    private final YearEnd yearEnd;
    private final PageLinks links;
    private final Reader reader;

    ReportsApiController(OverdueReports reports, YearEnd yearEnd, PageLinks links, Reader reader) {
        this.reports = reports;
        this.yearEnd = yearEnd;
        this.links = links;
        this.reader = reader;
    }

    @GetMapping("/overdue")
    @Operation(summary = "Overdue reports, worst first by rupiah times days late")
    ResponseEntity<List<OverdueReports.Row>> overdue(
            @ParameterObject OverdueController.Query query, @ParameterObject PartRequest asked) {
        return links.answer(reports.part(reader.get(), query.filter(), asked), row -> row);
    }

    @GetMapping("/overdue/bands")
    @Operation(summary = "How many reports are late, and with how many rupiah, from one rung of the ladder to the next")
    List<OverdueReports.Band> bands(@ParameterObject OverdueController.Query query) {
        return reports.bands(reader.get(), query.filter());
    }

    @GetMapping("/year-end")
    @Operation(summary = "Reports of a year's funds that were not handed in when it ended, the earliest last day first")
    ResponseEntity<List<YearEnd.Row>> yearEnd(
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String officer,
            @ParameterObject PartRequest asked) {
        return links.answer(yearEnd.part(reader.get(), year, officer, asked), row -> row);
    }
}
