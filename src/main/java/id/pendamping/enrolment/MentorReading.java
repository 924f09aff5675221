package id.pendamping.enrolment;

import id.pendamping.forms.Choices;
import id.pendamping.forms.Counts;
import id.pendamping.forms.Dates;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Ticks;
import id.pendamping.group.Nik;
import id.pendamping.mentoring.MentorRegistry.Education;
import id.pendamping.mentoring.MentorRegistry.Enrolment;
import id.pendamping.mentoring.MentorRegistry.Type;
import id.pendamping.mentoring.MentorStatus;
import id.pendamping.programme.Regions;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Phone;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.SpoiledNumber;
import id.pendamping.sheet.SheetCell;
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
                row.digits(MentorColumn.NIK),
                text(MentorColumn.NAME),
                Objects.requireNonNull(date(MentorColumn.BIRTH_DATE)),
                Objects.requireNonNull(oneOf(MentorColumn.EDUCATION, Education.class)),
                row.digits(MentorColumn.REGENCY),
                phone().orElseThrow().number(),
                Objects.requireNonNull(oneOf(MentorColumn.TYPE, Type.class)),
                text(MentorColumn.LETTER),
                Objects.requireNonNull(date(MentorColumn.FROM)),
                Objects.requireNonNull(date(MentorColumn.UNTIL)),
                Objects.requireNonNull(count(MentorColumn.CAPACITY)),
                yes(MentorColumn.INDUCTED) ? MentorStatus.INDUCTED : MentorStatus.CANDIDATE);
    }

    /** Refusals whose field is the column's header. */
    List<Refusal> problems(Regions regions, int mostCapacity) {
        for (MentorColumn column : MentorColumn.values()) {
            failed(column);
        }
        if (row.cell(MentorColumn.NIK).isBareNumber()) {
            wrong(MentorColumn.NIK, "refusal.cell.number", text(MentorColumn.NIK));
        }
        asOneNumber(MentorColumn.NIK);
        asOneNumber(MentorColumn.PHONE);
        asOneNumber(MentorColumn.REGENCY);
        Nik.fault(row.digits(MentorColumn.NIK)).ifPresent(key -> wrong(MentorColumn.NIK, key));
        length(MentorColumn.NAME, LONGEST_NAME);
        if (!text(MentorColumn.NAME).isEmpty() && SpoiledNumber.isNoName(text(MentorColumn.NAME))) {
            wrong(MentorColumn.NAME, "constraint.spoiledName");
        }
        LocalDate birth = date(MentorColumn.BIRTH_DATE);
        if (birth != null && birth.plusYears(LEAST_AGE).isAfter(today)) {
            wrong(MentorColumn.BIRTH_DATE, "refusal.mentors.age", LEAST_AGE);
        }
        oneOf(MentorColumn.EDUCATION, Education.class);
        if (regions.findOpen(row.digits(MentorColumn.REGENCY)).isEmpty()
                || row.digits(MentorColumn.REGENCY).length() != 4) {
            wrong(MentorColumn.REGENCY, "refusal.mentors.regency");
        }
        if (phone().isEmpty()) {
            wrong(MentorColumn.PHONE, "refusal.registration.phone");
        }
        oneOf(MentorColumn.TYPE, Type.class);
        length(MentorColumn.LETTER, LONGEST_LETTER);
        if (SpoiledNumber.is(text(MentorColumn.LETTER))
                || row.cell(MentorColumn.LETTER).isFraction()) {
            wrong(MentorColumn.LETTER, "refusal.cell.number", text(MentorColumn.LETTER));
        } else if (!text(MentorColumn.LETTER).isEmpty() && DocumentNumber.Check.isNone(text(MentorColumn.LETTER))) {
            wrong(MentorColumn.LETTER, "constraint.noNumber");
        }
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

    Optional<Phone> phone() {
        return Phone.parse(row.cell(MentorColumn.PHONE).identifier());
    }

    private void asOneNumber(MentorColumn column) {
        String digits = text(column);
        if (NormalForm.holdsTwoNumbers(digits)) {
            wrong(column, "refusal.cell.two", NormalForm.shapeOf(digits));
        } else if (NormalForm.holdsNote(digits)) {
            wrong(column, "refusal.cell.note", NormalForm.shapeOf(digits));
        } else if (NormalForm.hasFraction(digits) || SpoiledNumber.is(digits)) {
            wrong(column, "refusal.cell.number", digits);
        }
    }

    /** A failed formula has no value, and where words or digits are asked for a date is none. */
    private void failed(MentorColumn column) {
        SheetCell cell = row.cell(column);
        if (cell.kind() == SheetCell.Kind.ERROR) {
            wrong(column, "refusal.cell.error", cell.text());
        } else if (cell.kind() == SheetCell.Kind.DATE && !column.isDate()) {
            wrong(column, "refusal.cell.date", cell.text());
        }
    }

    private @Nullable Integer count(MentorColumn column) {
        return new Counts().read(text(column)).orElse(null);
    }

    private void capacity(int most) {
        Integer typed = count(MentorColumn.CAPACITY);
        if (typed == null || typed < 1 || typed > most) {
            wrong(MentorColumn.CAPACITY, "refusal.mentors.capacity", most);
        }
    }

    private void length(MentorColumn column, int most) {
        if (text(column).isBlank() || text(column).length() > most) {
            wrong(column, "refusal.mentors.length", most);
        }
    }

    private @Nullable LocalDate date(MentorColumn column) {
        Dates dates = new Dates();
        Optional<LocalDate> date = dates.read(text(column));
        if (date.isEmpty()) {
            Refusal fault = dates.fault(text(column));
            boolean known = !fault.messageKey().equals(dates.unreadable());
            wrong(
                    column,
                    known ? fault.messageKey() : "refusal.import.date",
                    fault.arguments().toArray());
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

    /** The first reason of a column counts. */
    private void wrong(MentorColumn column, String key, Object... arguments) {
        if (problems.stream().noneMatch(problem -> column.header().equals(problem.field()))) {
            problems.add(Refusal.at(column.header(), key, arguments));
        }
    }
}
