package id.pendamping.enrolment.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.enrolment.HandOutCodes;
import id.pendamping.forms.RequestRefused;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Second halves of mentors' codes, for programs of coordinators and administrators. */
@RestController
@RequestMapping("/api/v1/mentors/codes")
@Tag(name = "Mentors")
class CodesApiController {

    private final HandOutCodes codes;
    private final CurrentAccount current;

    CodesApiController(HandOutCodes codes, CurrentAccount current) {
        this.codes = codes;
        this.current = current;
    }

    /** Whose halves to hand out. */
    record Named(@Nullable List<UUID> mentors) {}

    @GetMapping
    @Operation(
            summary = "Mentors of the caller's regions whose code waits for its second half from the caller's hand",
            description = "Never those whose code the caller made; forOthers counts these. At most " + HandOutCodes.MOST
                    + " are named at a time.")
    HandOutCodes.Waiting waiting() {
        return codes.waiting(hander());
    }

    @PostMapping
    @Operation(
            summary = "Hands out second halves of the codes of the mentors named",
            description = "It is answered once and is on record; who has not read the answer has an administrator make"
                    + " another code. Mentors who do not wait for the caller's hand are left out.")
    ResponseEntity<List<HandOutCodes.Handed>> handOut(@RequestBody Named named) {
        Account hander = hander();
        List<HandOutCodes.Handed> handed = codes.handle(named.mentors() == null ? List.of() : named.mentors(), hander);
        if (handed.isEmpty()) {
            throw RequestRefused.because(Refusal.of("refusal.account.half"));
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(handed);
    }

    private Account hander() {
        return current.holding(Duty.MENTOR_COORDINATOR, Duty.ADMINISTRATOR);
    }
}
