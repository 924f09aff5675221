package id.pendamping.decree;

import id.pendamping.access.SubjectCard;
import id.pendamping.access.SubjectOwner;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Subject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Knows decrees of lists by their numbers, {@code 2023-3-1}: year, phase, and a number within that. */
@Component
class DecreeOwner implements SubjectOwner {

    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-(\\d{1,4})-(\\d{1,4})");

    private final DecreeStore decrees;
    private final Programme programme;

    DecreeOwner(DecreeStore decrees, Programme programme) {
        this.decrees = decrees;
        this.programme = programme;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.DECREE;
    }

    @Override
    public Optional<SubjectCard> find(String number) {
        Matcher parts = NUMBER.matcher(number);
        return !parts.matches()
                ? Optional.empty()
                : programme
                        .phase(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                        .flatMap(phase -> decrees.find(phase.id(), Integer.parseInt(parts.group(3))))
                        .map(this::card);
    }

    @Override
    public Optional<SubjectCard> find(Subject subject) {
        return decrees.find(RecipientDecree.id(subject)).map(this::card);
    }

    private SubjectCard card(RecipientDecree decree) {
        Phase phase = programme.phase(decree.phaseId());
        return new SubjectCard(
                decree.subject(),
                decree.numberIn(phase),
                decree.number(),
                decree.region(),
                programme.edition(phase.year(), phase.opens()),
                phase.ordinal(),
                decree.amount(),
                null);
    }
}
