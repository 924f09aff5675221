package id.pendamping.group;

import id.pendamping.access.SubjectCard;
import id.pendamping.access.SubjectOwner;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cases, as every list and page head shows them. */
@Component
class CaseOwner implements SubjectOwner {

    private final CaseRows rows;

    CaseOwner(CaseRows rows) {
        this.rows = rows;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.CASE;
    }

    @Override
    public Optional<Subject> subject(String number) {
        return rows.byNumber(number).map(CaseId::subject);
    }

    @Override
    public Optional<SubjectCard> find(String number) {
        return subject(number).flatMap(this::find);
    }

    @Override
    public Optional<SubjectCard> find(Subject subject) {
        return rows.find(CaseId.of(subject)).map(CaseRows.Row::card);
    }

    @Override
    public Optional<Instant> suspendedSince(Subject subject) {
        return rows.find(CaseId.of(subject)).map(CaseRows.Row::suspendedAt);
    }

    @Override
    public boolean isClockStopped(Subject subject) {
        return rows.find(CaseId.of(subject)).map(CaseRows.Row::clockStoppedOn).isPresent();
    }
}
