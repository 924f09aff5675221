package id.pendamping.demo;

import id.pendamping.accountability.Report;
import id.pendamping.accountability.ReportedLine;
import id.pendamping.likeness.ComparePictures;
import org.springframework.stereotype.Component;

/** Attesting, reviewing and accepting a report, and the changes of its plan. */
@Component
class ReviewAnswers implements Answers {

    private final ShownPages pages;
    private final ComparePictures pictures;

    ReviewAnswers(ShownPages pages, ComparePictures pictures) {
        this.pages = pages;
        this.pictures = pictures;
    }

    @Override
    public boolean type(String step, Scene scene, TypedAnswers sheet) {
        switch (step) {
            case "attest-report" -> sheet.put("verdict", "ATTESTED").tick("seen", "kept", "whole");
            case "review-report", "second-review" -> review(step, scene, sheet);
            case "accept-report" -> sheet.put("verdict", "ACCEPTED");
            case "decide-budget-change" -> sheet.put("verdict", "APPROVED");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Invented reviewers do not wait until the pictures have been compared in the background. */
    private void review(String step, Scene scene, TypedAnswers sheet) {
        pictures.compareNow(scene.caseId());
        Report report = pages.report(step, scene.caseId());
        int i = 0;
        for (ReportedLine line : report.lines()) {
            if (line.carried()) {
                continue;
            }
            boolean rejected = step.equals("second-review")
                    ? line.verdict() == ReportedLine.Verdict.REJECTED
                    : scene.is(Manner.UNPROVEN) || scene.isFirst(Manner.REVISED) && i == 0;
            sheet.put("lines[" + i + "].id", line.id().toString())
                    .put("lines[" + i + "].verdict", rejected ? "REJECTED" : "ACCEPTED");
            if (rejected) {
                sheet.put("lines[" + i + "].reason", "UNREADABLE")
                        .put("lines[" + i + "].words", "Foto nota tidak terbaca.");
            }
            i++;
        }
    }
}
