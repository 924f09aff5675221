package id.pendamping.enrolment.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.enrolment.ResultSheet;
import id.pendamping.enrolment.TakeMentors;
import id.pendamping.forms.FileBody;
import id.pendamping.forms.RequestRefused;
import id.pendamping.forms.Sent;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.mentoring.MentorList;
import id.pendamping.mentoring.ReinstateMentor;
import id.pendamping.shared.Duty;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.UnusableFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Mentors for programs of their coordinator. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Mentors")
class MentorsApiController {

    private final TakeMentors takeMentors;
    private final MentorList mentors;
    private final ReinstateMentor reinstatement;
    private final ResultSheet results;
    private final Limits limits;
    private final PageLinks links;
    private final CurrentAccount current;

    MentorsApiController(
            TakeMentors takeMentors,
            MentorList mentors,
            ReinstateMentor reinstatement,
            ResultSheet results,
            Limits limits,
            PageLinks links,
            CurrentAccount current) {
        this.takeMentors = takeMentors;
        this.mentors = mentors;
        this.reinstatement = reinstatement;
        this.results = results;
        this.limits = limits;
        this.links = links;
        this.current = current;
    }

    /** The result of a row. */
    enum Result {
        TAKEN,
        /** A mentor with this NIK was there before, and the row says nothing else. */
        KNOWN,
        /** A mentor with this NIK was there before, and now has what the row says otherwise. */
        CHANGED,
        REJECTED
    }

    /**
     * One row of a file.
     *
     * @param firstHalf of the code of a mentor who was taken in; only here. Somebody else hands out the second half
     * @param columns in which a mentor was changed
     * @param reasons what is wrong with a row that was rejected, in the caller's language
     */
    record Row(
            int row,
            String name,
            Result result,
            @Nullable String phone,
            @Nullable String firstHalf,
            List<String> columns,
            List<String> reasons) {}

    @GetMapping("/mentors")
    @Operation(summary = "The mentors of the coordinator's regions, and how many groups each walks beside")
    ResponseEntity<List<MentorList.Line>> list(@ParameterObject PartRequest asked) {
        return links.answer(mentors.part(coordinator(), asked), mentor -> mentor);
    }

    @PostMapping("/mentors")
    @Operation(
            summary =
                    "Takes mentors in by file, row by row, and answers the first halves of their codes, which nobody can read again",
            description = "The body is the file, CSV or XLSX, with the columns of the template of the page of mentors."
                    + " The same file may come again: a mentor who is known by NIK keeps account and PIN, and"
                    + " what the file says otherwise is changed. Another coordinator of the region or an administrator"
                    + " hands out the second halves with POST /mentors/codes.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<List<Row>> take(HttpServletRequest request, Locale locale) throws IOException {
        Account coordinator = coordinator();
        byte[] content = FileBody.read(request, limits.largestFile());
        try {
            List<Row> rows = takeMentors.handle(content, coordinator).stream()
                    .map(result -> row(result, locale))
                    .toList();
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(rows);
        } catch (UnusableFile e) {
            throw RequestRefused.because(e.refusal());
        }
    }

    @PostMapping("/mentors/{id}/reinstatement")
    @Operation(summary = "Lets a suspended mentor serve again, within the letter")
    MentorList.Line reinstate(@PathVariable UUID id, Sent<ReinstateMentor.Command> sent) {
        Account coordinator = coordinator();
        MentorList.Line mentor = reinstatement
                .find(id, coordinator)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RequestRefused.unlessDone(reinstatement.handle(mentor, sent.command(), coordinator));
        return reinstatement.find(id, coordinator).orElseThrow();
    }

    private Row row(TakeMentors.Result result, Locale locale) {
        if (result instanceof TakeMentors.Result.Taken taken) {
            return new Row(
                    taken.row(), taken.name(), Result.TAKEN, taken.phone(), taken.firstHalf(), List.of(), List.of());
        }
        if (result instanceof TakeMentors.Result.Changed changed) {
            return row(changed, Result.CHANGED, changed.columns(), List.of());
        }
        return result instanceof TakeMentors.Result.Rejected rejected
                ? row(rejected, Result.REJECTED, List.of(), results.reasons(rejected, locale))
                : row(result, Result.KNOWN, List.of(), List.of());
    }

    private static Row row(TakeMentors.Result of, Result result, List<String> columns, List<String> reasons) {
        return new Row(of.row(), of.name(), result, null, null, columns, reasons);
    }

    private Account coordinator() {
        return current.holding(Duty.MENTOR_COORDINATOR);
    }
}
