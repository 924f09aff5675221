package id.pendamping.demo;

import id.pendamping.access.Account;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.group.Registration;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The papers that the registrar of the demonstration lays beside a registration: what the year asks for, but for one group
 * that still waits for its letter, and of every third group the cards of its officers and the passbook too.
 */
@Component
@ConditionalOnProperty("pendamping.demo")
class LaidPapers {

    private static final int OFFICERS = 3;
    private static final int EVERY_THIRD = 3;
    private static final int LACKS_ITS_LETTER_FOR = 2;

    private final Cast cast;
    private final Camera camera;
    private final List<Deed<?>> deeds;
    private final Desk desk;
    private final Forms forms;
    private final Clock clock;

    LaidPapers(Cast cast, Camera camera, List<Deed<?>> deeds, Desk desk, Forms forms, Clock clock) {
        this.cast = cast;
        this.camera = camera;
        this.deeds = deeds;
        this.desk = desk;
        this.forms = forms;
        this.clock = clock;
    }

    void lay(PlayedGroup played, CaseId caseId) {
        Registration group = played.registration;
        String name = Objects.requireNonNull(group.name());
        if (played.role.registeredDaysAgo() > LACKS_ITS_LETTER_FOR) {
            lay(
                    caseId,
                    "VILLAGE_LETTER",
                    "",
                    "Surat keterangan",
                    "Pemerintah desa menerangkan",
                    "bahwa kelompok",
                    name,
                    "berusaha di desa ini.",
                    "Kepala desa");
        }
        lay(caseId, "PLACE", "", Camera.PHOTO, name, "saat didaftarkan");
        if (played.position % EVERY_THIRD == 0) {
            for (int member = 1; member <= OFFICERS; member++) {
                String person =
                        Objects.requireNonNull(group.members().get(member - 1).name());
                lay(caseId, "IDENTITY_CARD", String.valueOf(member), "Kartu contoh", "Nama", person, "bukan KTP asli");
            }
            lay(caseId, "PASSBOOK", "", "Buku rekening", "Bank Contoh", name, "Saldo Rp 0");
        }
    }

    /** What somebody has photographed at the place of business, on this visit. */
    void photograph(CaseId caseId, String visit) {
        lay(caseId, "VISIT", "", Camera.PHOTO, visit, "saat dikunjungi");
    }

    private void lay(CaseId caseId, String kind, String member, String... words) {
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
