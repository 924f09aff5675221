package id.pendamping.induction.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.induction.InductionSession;
import id.pendamping.induction.Inductions;
import id.pendamping.induction.Invited;
import id.pendamping.induction.WaitingRegency;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The session, the phase and the regency that a request names, for everybody but mentors. */
@Component
class InductionsOfReader {

    private final Inductions inductions;
    private final Programme programme;
    private final Subjects subjects;
    private final CurrentAccount current;

    InductionsOfReader(Inductions inductions, Programme programme, Subjects subjects, CurrentAccount current) {
        this.inductions = inductions;
        this.programme = programme;
        this.subjects = subjects;
        this.current = current;
    }

    /** A session with its phase. */
    record Shown(String phaseNumber, Phase phase, InductionSession session) {}

    /** A regency in which recipients wait. */
    record Waiting(String phaseNumber, Phase phase, WaitingRegency of) {}

    Account reader() {
        return current.officer();
    }

    boolean mayPlan() {
        return reader().holds(Duty.MENTOR_COORDINATOR);
    }

    List<Shown> all() {
        return inductions.all(reader()).stream().map(this::shown).toList();
    }

    List<Waiting> waiting() {
        return inductions.waiting(reader()).stream()
                .map(one -> new Waiting(number(programme.phase(one.phaseId())), programme.phase(one.phaseId()), one))
                .toList();
    }

    Waiting waiting(String phase, String regency) {
        subject(phase);
        return waiting().stream()
                .filter(one ->
                        one.phaseNumber().equals(phase) && one.of().regency().equals(regency))
                .findFirst()
                .orElseThrow(InductionsOfReader::unknown);
    }

    Shown find(String phase, int session) {
        return inductions
                .find(UUID.fromString(subject(phase).id()), session, reader())
                .map(this::shown)
                .orElseThrow(InductionsOfReader::unknown);
    }

    List<Invited> invited(Shown shown) {
        return inductions.invited(shown.session());
    }

    Invited invited(Shown shown, String group) {
        return invited(shown).stream()
                .filter(one -> one.group().equals(group))
                .findFirst()
                .orElseThrow(InductionsOfReader::unknown);
    }

    Subject subject(String phase) {
        return subjects.see(reader(), Subject.Kind.PHASE, phase).subject();
    }

    private Shown shown(InductionSession session) {
        Phase phase = programme.phase(session.phaseId());
        return new Shown(number(phase), phase, session);
    }

    private static String number(Phase phase) {
        return phase.year() + "-" + phase.ordinal();
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
