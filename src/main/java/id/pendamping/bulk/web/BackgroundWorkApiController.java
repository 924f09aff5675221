package id.pendamping.bulk.web;

import id.pendamping.bulk.BackgroundWork;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of work in the background, for programs. */
@RestController
@Tag(name = "Batches")
class BackgroundWorkApiController {

    private final LatestWork work;

    BackgroundWorkApiController(LatestWork work) {
        this.work = work;
    }

    @GetMapping("/api/v1/background-work")
    @Operation(
            summary =
                    "The latest work in the background: one's own, for auditors and administrators that of others too")
    List<BackgroundWork.Line> list() {
        return work.ofReader();
    }
}
