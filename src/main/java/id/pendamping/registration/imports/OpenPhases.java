package id.pendamping.registration.imports;

import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A file none of whose groups is for a phase that exists is refused once, not group by group. */
@Component
class OpenPhases {

    private final Programme programme;
    private final RegionDays days;

    OpenPhases(Programme programme, RegionDays days) {
        this.programme = programme;
        this.days = days;
    }

    Optional<Refusal> objection(Collection<RegistrationFile.NamedPhase> named) {
        boolean known = named.isEmpty()
                || named.stream()
                        .anyMatch(phase ->
                                programme.phase(phase.year(), phase.ordinal()).isPresent());
        return known
                ? Optional.empty()
                : Optional.of(Refusal.at(
                        "file",
                        "refusal.import.phaseUnknown",
                        named.stream()
                                .map(phase -> phase.ordinal() + "/" + phase.year())
                                .collect(Collectors.joining(", ")),
                        open()));
    }

    private String open() {
        LocalDate today = days.atMinistry();
        String open = programme.phases().stream()
                .filter(phase -> !today.isBefore(phase.opens()) && !today.isAfter(phase.closes()))
                .map(OpenPhases::named)
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? "-" : open;
    }

    private static String named(Phase phase) {
        return phase.ordinal() + "/" + phase.year();
    }
}
