package id.pendamping.decree.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.decree.OpenAmendment;
import id.pendamping.decree.OpenList;
import id.pendamping.decree.RecipientDecree;
import id.pendamping.decree.RecipientDecrees;
import id.pendamping.forms.TypedText;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.ranking.NominativeLists;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The decree, the phase and the list that a request names, for everybody but mentors. */
@Component
class DecreesOfReader {

    private final RecipientDecrees decrees;
    private final NominativeLists lists;
    private final Programme programme;
    private final Subjects subjects;
    private final Accounts accounts;
    private final RegionDays days;
    private final CurrentAccount current;

    DecreesOfReader(
            RecipientDecrees decrees,
            NominativeLists lists,
            Programme programme,
            Subjects subjects,
            Accounts accounts,
            RegionDays days,
            CurrentAccount current) {
        this.decrees = decrees;
        this.lists = lists;
        this.programme = programme;
        this.subjects = subjects;
        this.accounts = accounts;
        this.days = days;
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

    /** A decree that may be amended. */
    record OpenPlaces(String phaseNumber, Phase phase, OpenAmendment amendment) {}

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

    /** The phase, if it has a list of this number. */
    Subject phase(String number, int list) {
        Subject phase = phase(number);
        return lists.find(UUID.fromString(phase.id()), list)
                .map(found -> phase)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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

    /** Those that the reader may amend. */
    List<OpenPlaces> amendable() {
        return reader().holds(Duty.COMMITMENT_OFFICER)
                ? decrees.openAmendments().stream().map(this::places).toList()
                : List.of();
    }

    /** The decree of the list, while it may be amended. */
    Optional<OpenPlaces> amendable(String phase, int list) {
        UUID id = UUID.fromString(phase(phase).id());
        return amendable().stream()
                .filter(one ->
                        one.amendment().phaseId().equals(id) && one.amendment().list() == list)
                .findFirst();
    }

    /** The decree that this one amends. */
    Optional<Shown> amended(RecipientDecree decree) {
        return decrees.amended(decree).map(this::shown);
    }

    /** The form of a paper that is dated today. */
    TypedText begun() {
        LocalDate today = days.atMinistry();
        return TypedText.of(Map.of(
                "decreeDate.day", String.valueOf(today.getDayOfMonth()),
                "decreeDate.month", String.valueOf(today.getMonthValue()),
                "decreeDate.year", String.valueOf(today.getYear())));
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
        return new Open(number(phase), phase, list);
    }

    private OpenPlaces places(OpenAmendment amendment) {
        Phase phase = programme.phase(amendment.phaseId());
        return new OpenPlaces(number(phase), phase, amendment);
    }

    private static String number(Phase phase) {
        return phase.year() + "-" + phase.ordinal();
    }
}
