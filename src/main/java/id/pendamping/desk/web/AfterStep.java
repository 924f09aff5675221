package id.pendamping.desk.web;

import id.pendamping.desk.LastAnswers;
import id.pendamping.journal.JournalReader;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person comes to when a step was taken: mentors home, officers back to their list or on to its next task. */
@Component
class AfterStep {

    private static final int LOOK_BACK = 20;

    private final JournalReader journal;
    private final LastAnswers lastAnswers;

    AfterStep(JournalReader journal, LastAnswers lastAnswers) {
        this.journal = journal;
        this.lastAnswers = lastAnswers;
    }

    ModelAndView accepted(FormSession session, boolean goesOn, RedirectAttributes flash) {
        Visit visit = session.visit();
        lastAnswers.keep(visit.account(), visit.step(), session.typed());
        flash.addFlashAttribute(
                "done",
                DoneStep.of(
                        visit.step(), visit.card(), journal.latest(visit.card().subject(), LOOK_BACK)));
        if (visit.account().isOnlyMentor()) {
            return new ModelAndView("redirect:/mentor");
        }
        return new ModelAndView(goesOn ? "redirect:/tasks/next" : "redirect:/tasks/back");
    }
}
