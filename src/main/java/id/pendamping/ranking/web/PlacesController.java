package id.pendamping.ranking.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.ranking.PlaceLines;
import id.pendamping.shared.Download;
import id.pendamping.shared.Duty;
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

/** The places of all frozen lists, with which the independent verifier computes their digests; for those who read the proof. */
@Controller
@Tag(name = "Proof")
class PlacesController {

    private static final Set<Duty> READERS = Set.of(Duty.AUDITOR, Duty.ADMINISTRATOR);

    private final PlaceLines places;
    private final CurrentAccount current;

    PlacesController(PlaceLines places, CurrentAccount current) {
        this.places = places;
        this.current = current;
    }

    @GetMapping({"/proof/places.jsonl", "/api/v1/proof/places.jsonl"})
    @Operation(summary = "The places of every nominative list that is frozen")
    void places(HttpServletResponse response) throws IOException {
        if (current.get().duties().stream().noneMatch(READERS::contains)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Download.written("places.jsonl", MediaType.parseMediaType("application/jsonl"), response, out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                places.write(line -> write(writer, line));
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
