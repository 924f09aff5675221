package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.evidence.EvidenceSender;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Somebody who may do a task that asks for files, or another deed that does, may send them. */
@Component
class StepEvidence implements EvidenceSender {

    private final WorkItems workItems;
    private final StepCatalogue steps;
    private final Desk desk;
    private final List<Deed<?>> deeds;

    StepEvidence(WorkItems workItems, StepCatalogue steps, Desk desk, List<Deed<?>> deeds) {
        this.workItems = workItems;
        this.steps = steps;
        this.desk = desk;
        this.deeds = deeds.stream()
                .filter(deed -> deed.asksForFiles() && !(deed instanceof Step<?>))
                .toList();
    }

    @Override
    public Optional<Duty> sendsAs(Account account, SubjectCard card) {
        Stream<Deed<?>> tasks = workItems.of(card.subject()).stream()
                .flatMap(item -> steps.find(item.step()).stream())
                .filter(Deed::asksForFiles)
                .map(step -> step);
        return Stream.concat(tasks, deeds.stream())
                .filter(deed -> desk.standstill(card.subject(), deed).isEmpty())
                .flatMap(deed -> desk.dutyFor(account, card, deed).stream())
                .findFirst();
    }
}
