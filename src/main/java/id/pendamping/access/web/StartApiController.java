package id.pendamping.access.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Start;
import id.pendamping.shared.Duty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The checklist of an empty start for programs. */
@RestController
@RequestMapping("/api/v1/start")
@Tag(name = "Accounts")
class StartApiController {

    private final Start start;
    private final CurrentAccount current;

    StartApiController(Start start, CurrentAccount current) {
        this.start = start;
        this.current = current;
    }

    @GetMapping
    @Operation(
            summary =
                    "What has to be there before the first case can be led to its end, and what is; for administrators")
    List<Start.Line> lines() {
        current.holding(Duty.ADMINISTRATOR);
        return start.lines();
    }
}
