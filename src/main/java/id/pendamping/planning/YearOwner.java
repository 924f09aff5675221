package id.pendamping.planning;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.SubjectOwner;
import id.pendamping.programme.Edition;
import id.pendamping.programme.ReferenceList;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Programme years, also those that nobody has made yet, and the lists; they are no secret to any officer. */
@Component
class YearOwner implements SubjectOwner {

    private static final Pattern YEAR = Pattern.compile("20[2-9]\\d");
    private static final int FIRST_YEAR = 2023;

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PROGRAMME;
    }

    @Override
    public Optional<SubjectCard> find(String number) {
        return YEAR.matcher(number).matches()
                ? Optional.of(card(number, Integer.parseInt(number)))
                : ReferenceList.ofPath(number).map(list -> card(number, FIRST_YEAR));
    }

    @Override
    public Optional<SubjectCard> find(Subject subject) {
        return find(subject.id());
    }

    @Override
    public boolean maySee(Account account, SubjectCard card) {
        return true;
    }

    private static SubjectCard card(String number, int year) {
        return new SubjectCard(
                new Subject(Subject.Kind.PROGRAMME, number),
                number,
                number,
                null,
                Edition.first(year),
                null,
                Rupiah.ZERO,
                null);
    }
}
