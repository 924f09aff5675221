package id.pendamping.dossier;

import id.pendamping.access.Accounts;
import id.pendamping.mentoring.Mentors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The mentors that a dossier speaks of. */
@Component
public class MentorsSpokenOf {

    private final Mentors mentors;
    private final Accounts accounts;

    MentorsSpokenOf(Mentors mentors, Accounts accounts) {
        this.mentors = mentors;
        this.accounts = accounts;
    }

    /** Their names by id. */
    public Map<Object, String> names(List<DossierEntry> entries, Standing standing) {
        return Stream.concat(
                        Stream.ofNullable(standing.get(Aspect.MENTOR)),
                        entries.stream()
                                .flatMap(entry -> entry.changes().stream())
                                .filter(change -> change.aspect() == Aspect.MENTOR)
                                .flatMap(change -> Stream.of(change.from(), change.to())))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> mentors.accountOfMentor(UUID.fromString(id.toString()))
                        .map(accounts::nameOf)
                        .orElse(id.toString())));
    }
}
