package id.pendamping.groupchange.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.groupchange.GroupChange;
import id.pendamping.groupchange.GroupChangeNotice;
import id.pendamping.groupchange.GroupChanges;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes in a group, for programs of those who may announce them. */
@RestController
@RequestMapping("/api/v1/cases/{number}/group-change")
@Tag(name = "Groups")
class GroupChangeApiController {

    private final Deed<GroupChangeNotice> announcing;
    private final GroupChanges changes;
    private final Subjects subjects;
    private final Desk desk;
    private final DeskForPrograms programs;
    private final CurrentAccount current;

    GroupChangeApiController(
            Deed<GroupChangeNotice> announcing,
            GroupChanges changes,
            Subjects subjects,
            Desk desk,
            DeskForPrograms programs,
            CurrentAccount current) {
        this.announcing = announcing;
        this.changes = changes;
        this.subjects = subjects;
        this.desk = desk;
        this.programs = programs;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "What has changed in a group since its registration, latest first")
    List<GroupChange> show(@PathVariable String number) {
        SubjectCard card = subjects.see(current.get(), Subject.Kind.CASE, number);
        return changes.of(CaseId.of(card.subject()));
    }

    @PostMapping
    @Operation(
            summary =
                    "Announces what the members have agreed on: somebody leaves or is replaced, another chair, the end",
            description =
                    "The group is as it was until somebody else has decided by the step decide-group-change. Who joins"
                            + " is screened at once and again at the decision.")
    DeskForPrograms.Done announce(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<GroupChangeNotice> sent) {
        SubjectCard card = desk.open(current.get(), Subject.Kind.CASE, number, announcing);
        return programs.handIn(current.get(), card.subject(), announcing, sent, rehearse);
    }
}
