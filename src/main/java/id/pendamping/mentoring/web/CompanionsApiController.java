package id.pendamping.mentoring.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.mentoring.Companions;
import id.pendamping.mentoring.Leaving;
import id.pendamping.mentoring.MentorReplacement;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who walks beside a group, for programs of the coordinator. */
@RestController
@RequestMapping("/api/v1/cases/{number}/mentor")
@Tag(name = "Mentors")
class CompanionsApiController {

    private final Companions companions;
    private final Deed<MentorReplacement> deed;
    private final Desk desk;
    private final DeskForPrograms programs;
    private final CurrentAccount current;

    CompanionsApiController(
            Companions companions,
            Deed<MentorReplacement> deed,
            Desk desk,
            DeskForPrograms programs,
            CurrentAccount current) {
        this.companions = companions;
        this.deed = deed;
        this.desk = desk;
        this.programs = programs;
        this.current = current;
    }

    /**
     * A mentor of the group; {@code until} and {@code leaving} are missing for the one who walks beside it now.
     *
     * @param note what the one who left wrote for the one who follows
     */
    record Mine(
            UUID mentorId,
            String name,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Leaving leaving,
            @Nullable String note) {}

    @GetMapping
    @Operation(summary = "Everybody who walks or has walked beside the group, latest first")
    List<Mine> show(@PathVariable String number) {
        SubjectCard card = desk.open(current.get(), Subject.Kind.CASE, number, deed);
        return companions.of(CaseId.of(card.subject())).stream()
                .map(one -> new Mine(one.mentorId(), one.name(), one.from(), one.until(), one.leaving(), one.note()))
                .toList();
    }

    @PostMapping
    @Operation(
            summary = "Takes the mentor from the group, and names the one who follows",
            description = "replaced is the mentor whom the caller has read. Without a successor the coordinators of the"
                    + " region have the mentor's tasks until the step name-successor is done.")
    DeskForPrograms.Done replace(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<MentorReplacement> command) {
        SubjectCard card = desk.open(current.get(), Subject.Kind.CASE, number, deed);
        return programs.handIn(current.get(), card.subject(), deed, command, rehearse);
    }
}
