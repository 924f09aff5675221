package id.pendamping.demo;

import java.util.List;
import org.springframework.stereotype.Component;

/** Registration, verification, decision and the mentor: who gets the aid and who walks beside. */
@Component
class SelectionAnswers implements Answers {

    private static final List<String> CHECKED_ON_THE_SPOT =
            List.of("membersMatch", "planExplained", "noOtherAid", "nothingBought", "nothingPaid");

    private final ShownPages pages;
    private final PaperTray papers;

    SelectionAnswers(ShownPages pages, PaperTray papers) {
        this.pages = pages;
        this.papers = papers;
    }

    @Override
    public boolean type(String step, Scene scene, TypedAnswers sheet) {
        switch (step) {
            case "verify-administration" -> {
                boolean returned = scene.isFirst(Manner.RETURNED);
                sheet.tick("identitiesChecked", "villageLetterSeen", "budgetChecked")
                        .put("verdict", returned ? "RETURNED" : "PASSED");
                if (returned) {
                    sheet.tick("reopenPapers");
                    sheet.put("note", "Surat keterangan desa belum bertanda tangan.");
                }
            }
            case "correct-registration" ->
                sheet.putAll(pages.prefilled(step, scene.caseId()))
                        .put("note", "Surat keterangan desa sudah ditandatangani.");
            case "verify-field" -> {
                boolean failed = scene.is(Manner.FICTITIOUS);
                if (!failed && pages.lacksPapers(step, scene.caseId())) {
                    papers.photograph(scene.caseId(), "BA-" + scene.tail());
                }
                sheet.put("method", "VISIT")
                        .date("visitDate", scene.today())
                        .put("membersPresent", failed ? "1" : "10")
                        .put("minutesNumber", "BA-" + scene.tail() + '/' + scene.year())
                        .put("placeSeen", failed ? "NO" : "YES")
                        .put("verdict", failed ? "FAILED" : "PASSED");
                CHECKED_ON_THE_SPOT.forEach(question -> sheet.put(question, failed ? "UNSEEN" : "YES"));
                pages.options(step, scene.caseId(), "agreedOptions").stream()
                        .limit(failed ? 1 : Long.MAX_VALUE)
                        .forEach(member -> sheet.tick("agreed." + member));
                if (failed) {
                    sheet.put("note", "Tidak ada kegiatan usaha di alamat yang didaftarkan.");
                }
            }
            case "confirm-visit" -> sheet.put("verdict", "CONFIRMED");
            case "decide-recipient" ->
                sheet.put("verdict", "APPROVED")
                        .put("decreeNumber", "3/" + scene.tail() + "/PK.03.00/" + scene.year())
                        .date("decreeDate", scene.today());
            case "ratify-decree" -> sheet.put("verdict", "RATIFIED").date("ratifiedOn", scene.today());
            case "decide-mentor" ->
                sheet.put("verdict", "APPROVED")
                        .put("letterNumber", "ST-" + scene.tail() + '/' + scene.year())
                        .date("letterDate", scene.today());
            case "name-mentor" ->
                sheet.put("mentor", pages.firstOption(step, scene.caseId(), "mentorOptions"))
                        .put("letterNumber", "ST-" + scene.tail() + '/' + scene.year())
                        .date("letterDate", scene.today())
                        .put("reason", "Pendamping terdekat yang masih sanggup.");
            case "answer-assignment" -> {
                boolean declined = scene.isFirst(Manner.DECLINED);
                sheet.put("answer", declined ? "DECLINED" : "ACCEPTED");
                if (declined) {
                    sheet.put("reason", "Jarak terlalu jauh dari kelompok lain.");
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
