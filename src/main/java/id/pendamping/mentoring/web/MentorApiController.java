package id.pendamping.mentoring.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.shared.Duty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A mentor's own groups. */
@RestController
@RequestMapping("/api/v1/mentor")
@Tag(name = "Mentors")
class MentorApiController {

    private final MentorGroups groups;
    private final CurrentAccount current;

    MentorApiController(MentorGroups groups, CurrentAccount current) {
        this.groups = groups;
        this.current = current;
    }

    @GetMapping("/groups")
    @Operation(summary = "The groups that the caller walks beside as a mentor, and whom each of them waits for")
    List<MentorGroups.Mine> groups() {
        return groups.of(current.holding(Duty.MENTOR));
    }
}
