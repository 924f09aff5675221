package id.pendamping.demo;

import org.springframework.stereotype.Component;

/** What is typed when a group changes. */
@Component
class GroupAnswers implements Answers {

    @Override
    public boolean type(String step, Scene scene, TypedAnswers sheet) {
        switch (step) {
            case "decide-group-change" ->
                sheet.put("verdict", "APPROVED")
                        .put("documentNumber", "ADD-" + scene.tail() + '/' + scene.year())
                        .date("documentDate", scene.today())
                        .put("specimenNumber", "SPESIMEN-" + scene.tail())
                        .date("specimenDate", scene.today())
                        .put("account", "STAYS")
                        .put("grounds", "Sesuai berita acara rapat anggota.");
            case "review-group" ->
                sheet.put("verdict", "CONTINUES").put("grounds", "Usahanya berjalan, anggota yang tersisa mampu.");
            default -> {
                return false;
            }
        }
        return true;
    }
}
