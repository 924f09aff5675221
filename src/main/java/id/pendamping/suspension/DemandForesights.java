package id.pendamping.suspension;

import id.pendamping.desk.Consequence;
import id.pendamping.desk.Foresight;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the inspectorate should know before it demands the aid of a suspended case back. */
@Configuration
class DemandForesights {

    private final List<FallsWithDemand> falling;
    private final AidBack aidBack;

    DemandForesights(List<FallsWithDemand> falling, AidBack aidBack) {
        this.falling = List.copyOf(falling);
        this.aidBack = aidBack;
    }

    @Bean
    Foresight<DecideSuspension.Command> verdict() {
        return new Foresight<>(
                "decide-suspension",
                DecideSuspension.Command.class,
                (subject, command) -> of(subject, command.verdict() == DecideSuspension.Choice.RECOVERY));
    }

    @Bean
    Foresight<DecideSuspension.LawOutcome> answerOfLaw() {
        return new Foresight<>(
                "record-law-outcome",
                DecideSuspension.LawOutcome.class,
                (subject, command) -> of(subject, command.verdict() == DecideSuspension.Answer.RECOVERY));
    }

    /** What is claimed already stands, and nothing falls. */
    private List<Consequence> of(Subject subject, boolean isDemanded) {
        CaseId caseId = CaseId.of(subject);
        return isDemanded && aidBack.objections(caseId).isEmpty()
                ? falling.stream().flatMap(one -> one.of(caseId).stream()).toList()
                : List.of();
    }
}
