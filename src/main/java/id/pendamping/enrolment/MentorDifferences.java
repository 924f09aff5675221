package id.pendamping.enrolment;

import id.pendamping.mentoring.MentorRegistry.Enrolment;
import id.pendamping.mentoring.MentorStatus;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Phone;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file says otherwise of a mentor who is known. */
record MentorDifferences(Enrolment known, Enrolment said) {

    /** The columns that differ in what may change. */
    List<MentorColumn> changed() {
        List<MentorColumn> changed = new ArrayList<>();
        add(changed, MentorColumn.NAME, plain(known.name()), plain(said.name()));
        add(changed, MentorColumn.EDUCATION, known.education(), said.education());
        add(changed, MentorColumn.REGENCY, known.regency(), said.regency());
        add(changed, MentorColumn.PHONE, number(known.phone()), number(said.phone()));
        add(changed, MentorColumn.TYPE, known.type(), said.type());
        add(changed, MentorColumn.LETTER, plain(known.letterNumber()), plain(said.letterNumber()));
        add(changed, MentorColumn.FROM, known.servesFrom(), said.servesFrom());
        add(changed, MentorColumn.UNTIL, known.servesUntil(), said.servesUntil());
        add(changed, MentorColumn.CAPACITY, known.capacity(), said.capacity());
        if (isInductedNow()) {
            changed.add(MentorColumn.INDUCTED);
        }
        return changed;
    }

    boolean isInductedNow() {
        return known.status() == MentorStatus.CANDIDATE && said.status() == MentorStatus.INDUCTED;
    }

    /** A NIK with another birthday is somebody else, and nobody's induction is undone by a file. */
    Optional<Refusal> objection() {
        if (!known.birthDate().equals(said.birthDate())) {
            return Optional.of(
                    Refusal.at(MentorColumn.BIRTH_DATE.header(), "refusal.mentors.otherBirthDate", known.birthDate()));
        }
        boolean undone = said.status() == MentorStatus.CANDIDATE && known.status() != MentorStatus.CANDIDATE;
        return undone
                ? Optional.of(Refusal.at(MentorColumn.INDUCTED.header(), "refusal.mentors.inducted"))
                : Optional.empty();
    }

    private static void add(List<MentorColumn> changed, MentorColumn column, Object one, Object other) {
        if (!one.equals(other)) {
            changed.add(column);
        }
    }

    private static String plain(String text) {
        return NormalForm.compared(text);
    }

    private static String number(String phone) {
        return Phone.parse(phone).map(Phone::number).orElse(phone);
    }
}
