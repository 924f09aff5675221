package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.evidence.EvidenceSender;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.WorkItems;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody who may do a task that asks for files may send them. */
@Component
class StepEvidence implements EvidenceSender {

    private final WorkItems workItems;
    private final StepCatalogue steps;
    private final Desk desk;

    StepEvidence(WorkItems workItems, StepCatalogue steps, Desk desk) {
        this.workItems = workItems;
        this.steps = steps;
        this.desk = desk;
    }

    @Override
    public Optional<Duty> sendsAs(Account account, SubjectCard card) {
        return workItems.of(card.subject()).stream()
                .flatMap(item -> steps.find(item.step()).stream())
                .filter(step -> step.form().withEvidence())
                .filter(step -> desk.standstill(card.subject(), step).isEmpty())
                .flatMap(step -> desk.dutyFor(account, card, step).stream())
                .findFirst();
    }
}
