package id.pendamping.demo;

import id.pendamping.group.Groups;
import id.pendamping.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * What an invented person types into the form of a step, by parameter name, exactly as a browser would send it. Pictures
 * that a report names are sent first.
 */
@Component
public class Playbook {

    private final List<Answers> answers;
    private final Groups groups;
    private final Clock clock;

    Playbook(List<Answers> answers, Groups groups, Clock clock) {
        this.answers = answers;
        this.groups = groups;
        this.clock = clock;
    }

    /** The answers for a step of a case. {@code first}: whether the case is at this step for the first time. */
    public Map<String, String> answers(CaseId caseId, String step, Manner manner, boolean first) {
        return answers(caseId, step, manner, () -> first);
    }

    Map<String, String> answers(CaseId caseId, String step, Manner manner, BooleanSupplier first) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var scene = new Scene(caseId, groups.get(caseId), manner, first, today);
        var sheet = new TypedAnswers();
        if (answers.stream().noneMatch(some -> some.type(step, scene, sheet))) {
            throw new IllegalArgumentException("Nobody knows what to type at " + step);
        }
        return sheet.values();
    }
}
