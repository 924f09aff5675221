package id.pendamping.demo;

import org.springframework.stereotype.Component;

/** What is typed when a mentor leaves a group. */
@Component
class HandoverAnswers implements Answers {

    private final ShownPages pages;

    HandoverAnswers(ShownPages pages) {
        this.pages = pages;
    }

    @Override
    public boolean type(String step, Scene scene, TypedAnswers sheet) {
        switch (step) {
            case "name-successor" ->
                sheet.put("successor", pages.firstOption(step, scene.caseId(), "successorOptions"))
                        .put("letterNumber", "ST-" + scene.tail() + "-P/" + scene.year())
                        .date("letterDate", scene.today());
            case "write-handover" ->
                sheet.put(
                        "note",
                        "Nota belanja alat sudah difoto. Bahan baku belum. Hubungi bendahara kelompok lebih dulu.");
            default -> {
                return false;
            }
        }
        return true;
    }
}
