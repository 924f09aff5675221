package id.pendamping.planning;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.SubjectOwner;
import id.pendamping.programme.Edition;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Programme years, also those that nobody has made yet; they are no secret to any officer. */
@Component
class YearOwner implements SubjectOwner {

    private static final Pattern YEAR = Pattern.compile("20[2-9]\\d");

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PROGRAMME;
    }

    @Override
    public Optional<SubjectCard> find(String number) {
        return YEAR.matcher(number).matches() ? Optional.of(card(number)) : Optional.empty();
    }

    @Override
    public Optional<SubjectCard> find(Subject subject) {
        return find(subject.id());
    }

    @Override
    public boolean maySee(Account account, SubjectCard card) {
        return true;
    }

    private static SubjectCard card(String year) {
        return new SubjectCard(
                new Subject(Subject.Kind.PROGRAMME, year),
                year,
                year,
                null,
                Edition.first(Integer.parseInt(year)),
                null,
                Rupiah.ZERO,
                null);
    }
}
