package id.pendamping.demo;

import id.pendamping.access.Account;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays invented papers beside a registration, as its registrar. */
@Component
class PaperTray {

    private final Cast cast;
    private final Camera camera;
    private final List<Deed<?>> deeds;
    private final Desk desk;
    private final Forms forms;
    private final Clock clock;

    PaperTray(Cast cast, Camera camera, List<Deed<?>> deeds, Desk desk, Forms forms, Clock clock) {
        this.cast = cast;
        this.camera = camera;
        this.deeds = deeds;
        this.desk = desk;
        this.forms = forms;
        this.clock = clock;
    }

    /** What somebody has photographed at the place of business, on this visit. */
    void photograph(CaseId caseId, String visit) {
        lay(caseId, "VISIT", "", Camera.PHOTO, visit, "saat dikunjungi");
    }

    void lay(CaseId caseId, String kind, String member, String... words) {
        Account registrar = cast.holding(Duty.REGISTRAR);
        var roll = new Camera.Roll(caseId);
        Map<String, String> typed = new HashMap<>(
                Map.of("kind", kind, "member", member, "file", roll.take(words).toString()));
        camera.send(roll, Act.by(registrar.as(Duty.REGISTRAR), clock.instant()));
        Deed<?> deed = deeds.stream()
                .filter(one -> one.key().equals("add-paper"))
                .findFirst()
                .orElseThrow();
        Submission laid =
                desk.perform(registrar, caseId.subject(), deed, forms.read(deed.command(), TypedText.of(typed)), null);
        if (!(laid instanceof Submission.Accepted)) {
            throw new IllegalStateException(kind + " is not taken: " + laid);
        }
    }
}
