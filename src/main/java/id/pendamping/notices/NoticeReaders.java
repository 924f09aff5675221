package id.pendamping.notices;

import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.CaseId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which accounts a rule means: the mentor of the case, the officer who acted on it last, those who have to do with a task. */
@Component
class NoticeReaders {

    private static final String REGISTERED = "group-registered";

    private final Mentors mentors;
    private final JournalReader journal;
    private final TaskReaders tasks;

    NoticeReaders(Mentors mentors, JournalReader journal, TaskReaders tasks) {
        this.mentors = mentors;
        this.journal = journal;
        this.tasks = tasks;
    }

    List<String> of(Rule rule, CaseEvent event) {
        CaseId caseId = event.caseId();
        return switch (rule.reader()) {
            case MENTOR -> mentors.accountOf(caseId).stream().toList();
            case LEAVING_MENTOR ->
                mentors.accountOfMentor(event.id("mentorId")).stream().toList();
            case MENTOR_COORDINATOR ->
                lastWhoDid(caseId, "mentor-decided", "mentor-named", "successor-named").stream()
                        .toList();
            case COMMITMENT_OFFICER ->
                lastWhoDid(caseId, "recipient-decided").stream().toList();
            case REGISTRAR ->
                journal.of(caseId.subject(), 0, 1).stream()
                        .filter(first -> first.type().equals(REGISTERED))
                        .map(Recorded::actor)
                        .toList();
            case AUDITOR -> tasks.auditors(event);
            case PERFORMER -> tasks.performers(event);
            case SUPERVISOR -> tasks.supervisors(event);
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
