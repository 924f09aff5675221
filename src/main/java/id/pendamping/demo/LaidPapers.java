package id.pendamping.demo;

import id.pendamping.group.Registration;
import id.pendamping.shared.CaseId;
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

    private final PaperTray tray;

    LaidPapers(PaperTray tray) {
        this.tray = tray;
    }

    void lay(PlayedGroup played, CaseId caseId) {
        Registration group = played.registration;
        String name = Objects.requireNonNull(group.name());
        if (played.role.registeredDaysAgo() > LACKS_ITS_LETTER_FOR) {
            tray.lay(
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
        tray.lay(caseId, "PLACE", "", Camera.PHOTO, name, "saat didaftarkan");
        if (played.position % EVERY_THIRD == 0) {
            for (int member = 1; member <= OFFICERS; member++) {
                String person =
                        Objects.requireNonNull(group.members().get(member - 1).name());
                tray.lay(
                        caseId,
                        "IDENTITY_CARD",
                        String.valueOf(member),
                        "Kartu contoh",
                        "Nama",
                        person,
                        "bukan KTP asli");
            }
            tray.lay(caseId, "PASSBOOK", "", "Buku rekening", "Bank Contoh", name, "Saldo Rp 0");
        }
    }
}
