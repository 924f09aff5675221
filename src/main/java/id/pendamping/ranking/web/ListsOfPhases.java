package id.pendamping.ranking.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.ranking.NominativeList;
import id.pendamping.ranking.NominativeLists;
import id.pendamping.ranking.Weights;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The phase and the list that a request names, for everybody but mentors. */
@Component
class ListsOfPhases {

    private final NominativeLists lists;
    private final Programme programme;
    private final Subjects subjects;
    private final CurrentAccount current;

    ListsOfPhases(NominativeLists lists, Programme programme, Subjects subjects, CurrentAccount current) {
        this.lists = lists;
        this.programme = programme;
        this.subjects = subjects;
        this.current = current;
    }

    /** A phase with its latest list. */
    record PhaseRow(Phase phase, @Nullable NominativeList latest) {

        public String number() {
            return ListsOfPhases.number(phase);
        }
    }

    /**
     * A phase with all its lists, latest first.
     *
     * @param waiting verified groups without a place
     * @param order by which the next list will be drawn
     */
    record PhaseLists(Phase phase, List<NominativeList> lists, int waiting, Weights order) {

        public boolean hasDraft() {
            return lists.stream().anyMatch(NominativeList::isDraft);
        }
    }

    static String number(Phase phase) {
        return phase.year() + "-" + phase.ordinal();
    }

    Account reader() {
        return current.officer();
    }

    static boolean mayDraw(Account account) {
        return account.holds(Duty.VERIFIER);
    }

    static boolean mayFreeze(Account account) {
        return account.holds(Duty.COMMITMENT_OFFICER);
    }

    /** Latest phase first. */
    List<PhaseRow> phases() {
        Map<UUID, NominativeList> latest =
                lists.latest().stream().collect(Collectors.toMap(NominativeList::phaseId, Function.identity()));
        return programme.phases().stream()
                .map(phase -> new PhaseRow(phase, latest.get(phase.id())))
                .toList();
    }

    Subject subject(String phase) {
        return subjects.see(reader(), Subject.Kind.PHASE, phase).subject();
    }

    /** The phase, while it has a list of this number. */
    Subject subject(String phase, int number) {
        list(phase, number);
        return subject(phase);
    }

    Phase phase(String phase) {
        return programme.phase(UUID.fromString(subject(phase).id()));
    }

    PhaseLists of(String phase) {
        Phase found = phase(phase);
        return new PhaseLists(found, lists.of(found.id()), lists.waiting(found.id()), lists.order(found.id()));
    }

    NominativeList list(String phase, int number) {
        return lists.find(phase(phase).id(), number).orElseThrow(ListsOfPhases::unknown);
    }

    NominativeLists.Explained explained(NominativeList list, String group) {
        return lists.explained(list, group, reader()).orElseThrow(ListsOfPhases::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
