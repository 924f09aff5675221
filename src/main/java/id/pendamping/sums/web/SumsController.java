package id.pendamping.sums.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.shared.Download;
import id.pendamping.shared.Duty;
import id.pendamping.sums.SumLines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The leaves of all sums, with which the independent verifier adds them up; for those who read the proof. */
@Controller
@Tag(name = "Proof")
class SumsController {

    private static final Set<Duty> READERS = Set.of(Duty.AUDITOR, Duty.ADMINISTRATOR);

    private final SumLines sums;
    private final CurrentAccount current;

    SumsController(SumLines sums, CurrentAccount current) {
        this.sums = sums;
        this.current = current;
    }

    @GetMapping({"/proof/sums.jsonl", "/api/v1/proof/sums.jsonl"})
    @Operation(summary = "What every phase told as its sums, with the leaf of each case")
    void sums(HttpServletResponse response) throws IOException {
        if (current.get().duties().stream().noneMatch(READERS::contains)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Download.written("sums.jsonl", MediaType.parseMediaType("application/jsonl"), response, out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                sums.write(line -> write(writer, line));
            }
        });
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line + '\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
