package id.pendamping.decree.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.decree.OpenList;
import id.pendamping.decree.RecipientDecree;
import id.pendamping.decree.RecipientDecrees;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decree, the phase and the list that a request names, for everybody but mentors. */
@Component
class DecreesOfReader {

    private final RecipientDecrees decrees;
    private final Programme programme;
    private final Subjects subjects;
    private final Accounts accounts;
    private final CurrentAccount current;

    DecreesOfReader(
            RecipientDecrees decrees,
            Programme programme,
            Subjects subjects,
            Accounts accounts,
            CurrentAccount current) {
        this.decrees = decrees;
        this.programme = programme;
        this.subjects = subjects;
        this.accounts = accounts;
        this.current = current;
    }

    /**
     * A decree as it is shown.
     *
     * @param number of its page, {@code 2023-3-1}
     */
    record Shown(String number, Phase phase, RecipientDecree decree) {}

    /** A frozen list that waits for its decree. */
    record Open(String phaseNumber, Phase phase, OpenList list) {}

    Account reader() {
        return current.officer();
    }

    List<Shown> all() {
        return decrees.all(reader()).stream().map(this::shown).toList();
    }

    Shown find(String number) {
        return shown(decrees.get(subject(number)));
    }

    Subject subject(String number) {
        return subjects.see(reader(), Subject.Kind.DECREE, number).subject();
    }

    Subject phase(String number) {
        return subjects.see(reader(), Subject.Kind.PHASE, number).subject();
    }

    /** Those for which the reader may draw up a decree. */
    List<Open> open() {
        return reader().holds(Duty.COMMITMENT_OFFICER)
                ? decrees.openLists().stream().map(this::open).toList()
                : List.of();
    }

    /** The list, while it waits for its decree. */
    Optional<Open> find(String phase, int list) {
        UUID id = UUID.fromString(phase(phase).id());
        return open().stream()
                .filter(one -> one.list().phaseId().equals(id) && one.list().list() == list)
                .findFirst();
    }

    /** Who had a hand in it, by account id. */
    Map<String, String> names(RecipientDecree decree) {
        return Stream.<@Nullable String>of(decree.frozenBy(), decree.drawnBy(), decree.answeredBy())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), accounts::nameOf));
    }

    private Shown shown(RecipientDecree decree) {
        return new Shown(decrees.number(decree), programme.phase(decree.phaseId()), decree);
    }

    private Open open(OpenList list) {
        Phase phase = programme.phase(list.phaseId());
        return new Open(phase.year() + "-" + phase.ordinal(), phase, list);
    }
}
