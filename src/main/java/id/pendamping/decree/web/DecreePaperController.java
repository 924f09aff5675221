package id.pendamping.decree.web;

import id.pendamping.decree.RecipientDecrees;
import id.pendamping.print.Printer;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Download;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A recipient decree on paper, with its annex as it was decreed and the hash of both. */
@Controller
class DecreePaperController {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final RecipientDecrees decrees;
    private final DecreesOfReader readable;
    private final Regions regions;
    private final Printer printer;

    DecreePaperController(RecipientDecrees decrees, DecreesOfReader readable, Regions regions, Printer printer) {
        this.decrees = decrees;
        this.readable = readable;
        this.regions = regions;
        this.printer = printer;
    }

    @GetMapping({"/decrees/{number}/decree.pdf", "/api/v1/decrees/{number}/decree.pdf"})
    @Operation(summary = "A recipient decree on paper, with its annex and the hash of both")
    ResponseEntity<byte[]> paper(@PathVariable String number) {
        DecreesOfReader.Shown shown = readable.find(number);
        byte[] paper = printer.print(
                "print/recipient-decree",
                Map.of(
                        "shown",
                        shown,
                        "decree",
                        shown.decree(),
                        "rows",
                        decrees.annex(shown.decree()),
                        "leavers",
                        decrees.leavers(shown.decree()),
                        "amended",
                        readable.amended(shown.decree()),
                        "names",
                        readable.names(shown.decree()),
                        "regions",
                        regions),
                INDONESIAN);
        return Download.pdf("SK-" + number + ".pdf", paper);
    }
}
