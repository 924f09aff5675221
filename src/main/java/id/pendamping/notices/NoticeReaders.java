package id.pendamping.notices;

import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.CaseId;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which account a rule means on a case: the mentor, or the officer who acted on it last. */
@Component
class NoticeReaders {

    private static final String REGISTERED = "group-registered";

    private final Mentors mentors;
    private final JournalReader journal;

    NoticeReaders(Mentors mentors, JournalReader journal) {
        this.mentors = mentors;
        this.journal = journal;
    }

    Optional<String> of(Rule rule, CaseEvent event) {
        CaseId caseId = event.caseId();
        return switch (rule.reader()) {
            case MENTOR -> mentors.accountOf(caseId);
            case LEAVING_MENTOR -> mentors.accountOfMentor(event.id("mentorId"));
            case MENTOR_COORDINATOR -> lastWhoDid(caseId, "mentor-decided", "mentor-named", "successor-named");
            case COMMITMENT_OFFICER -> lastWhoDid(caseId, "recipient-decided");
            case REGISTRAR ->
                journal.of(caseId.subject(), 0, 1).stream()
                        .filter(first -> first.type().equals(REGISTERED))
                        .map(Recorded::actor)
                        .findFirst();
        };
    }

    private Optional<String> lastWhoDid(CaseId caseId, String... types) {
        Map<String, JournalReader.Occurrences> facts = journal.summary(caseId.subject());
        return Stream.of(types)
                .map(facts::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(JournalReader.Occurrences::last))
                .map(JournalReader.Occurrences::lastActor);
    }
}
