package id.pendamping.mentoring.intake;

import id.pendamping.forms.Choices;
import id.pendamping.forms.Dates;
import id.pendamping.forms.Ticks;
import id.pendamping.group.Nik;
import id.pendamping.group.Phone;
import id.pendamping.mentoring.MentorRegistry.Education;
import id.pendamping.mentoring.MentorRegistry.Enrolment;
import id.pendamping.mentoring.MentorRegistry.Type;
import id.pendamping.mentoring.MentorStatus;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a row into an enrolment, or says everything that is wrong with it by column. */
final class MentorReading {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LETTER = 60;
    private static final int LEAST_AGE = 18;

    private final MentorRow row;
    private final LocalDate today;
    private final List<Refusal> problems = new ArrayList<>();

    MentorReading(MentorRow row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /** Without problems it can be enrolled under the account. */
    Enrolment enrolment(String accountId) {
        return new Enrolment(
                accountId,
                text(MentorColumn.NIK),
                text(MentorColumn.NAME),
                Objects.requireNonNull(date(MentorColumn.BIRTH_DATE)),
                Objects.requireNonNull(oneOf(MentorColumn.EDUCATION, Education.class)),
                text(MentorColumn.REGENCY),
                text(MentorColumn.PHONE),
                Objects.requireNonNull(oneOf(MentorColumn.TYPE, Type.class)),
                text(MentorColumn.LETTER),
                Objects.requireNonNull(date(MentorColumn.FROM)),
                Objects.requireNonNull(date(MentorColumn.UNTIL)),
                Integer.parseInt(text(MentorColumn.CAPACITY)),
                yes(MentorColumn.INDUCTED) ? MentorStatus.INDUCTED : MentorStatus.CANDIDATE);
    }

    /** Refusals whose field is the column's header. */
    List<Refusal> problems(Regions regions, int mostCapacity) {
        Nik.fault(text(MentorColumn.NIK)).ifPresent(key -> wrong(MentorColumn.NIK, key));
        length(MentorColumn.NAME, LONGEST_NAME);
        LocalDate birth = date(MentorColumn.BIRTH_DATE);
        if (birth != null && birth.plusYears(LEAST_AGE).isAfter(today)) {
            wrong(MentorColumn.BIRTH_DATE, "refusal.mentors.age", LEAST_AGE);
        }
        oneOf(MentorColumn.EDUCATION, Education.class);
        if (regions.find(text(MentorColumn.REGENCY)).isEmpty()
                || text(MentorColumn.REGENCY).length() != 4) {
            wrong(MentorColumn.REGENCY, "refusal.mentors.regency");
        }
        if (Phone.parse(text(MentorColumn.PHONE)).isEmpty()) {
            wrong(MentorColumn.PHONE, "refusal.registration.phone");
        }
        oneOf(MentorColumn.TYPE, Type.class);
        length(MentorColumn.LETTER, LONGEST_LETTER);
        LocalDate from = date(MentorColumn.FROM);
        LocalDate until = date(MentorColumn.UNTIL);
        if (from != null && until != null && until.isBefore(from)) {
            wrong(MentorColumn.UNTIL, "refusal.mentors.until");
        }
        capacity(mostCapacity);
        yes(MentorColumn.INDUCTED);
        return List.copyOf(problems);
    }

    String text(MentorColumn column) {
        return row.text(column);
    }

    private void capacity(int most) {
        String typed = text(MentorColumn.CAPACITY);
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > most) {
            wrong(MentorColumn.CAPACITY, "refusal.mentors.capacity", most);
        }
    }

    private void length(MentorColumn column, int most) {
        if (text(column).isBlank() || text(column).length() > most) {
            wrong(column, "refusal.mentors.length", most);
        }
    }

    private @Nullable LocalDate date(MentorColumn column) {
        Optional<LocalDate> date = new Dates().read(text(column));
        if (date.isEmpty()) {
            wrong(column, "refusal.import.date");
        }
        return date.orElse(null);
    }

    private <E extends Enum<E>> @Nullable E oneOf(MentorColumn column, Class<E> type) {
        Choices<E> choices = new Choices<>(type);
        Optional<E> found = choices.read(text(column));
        if (found.isEmpty()) {
            wrong(column, "refusal.import.oneOf", choices.allowed());
        }
        return found.orElse(null);
    }

    private boolean yes(MentorColumn column) {
        Optional<Boolean> yes = new Ticks().read(text(column));
        if (yes.isEmpty()) {
            wrong(column, "refusal.import.yes");
        }
        return yes.orElse(false);
    }

    private void wrong(MentorColumn column, String key, Object... arguments) {
        problems.add(Refusal.at(column.header(), key, arguments));
    }
}
