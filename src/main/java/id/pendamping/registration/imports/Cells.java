package id.pendamping.registration.imports;

import id.pendamping.forms.Amounts;
import id.pendamping.forms.Choices;
import id.pendamping.forms.Dates;
import id.pendamping.forms.Ticks;
import id.pendamping.registration.Column;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import id.pendamping.sheet.Headings;
import id.pendamping.sheet.SheetRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and notes those that cannot be read. */
final class Cells {

    private final Headings headings;
    private final SheetRow row;
    private final List<Problem> problems;

    Cells(Headings headings, SheetRow row, List<Problem> problems) {
        this.headings = headings;
        this.row = row;
        this.problems = problems;
    }

    @Nullable
    String text(Column column) {
        return text(column.header());
    }

    @Nullable
    String text(String header) {
        String text = headings.cell(row, header);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    Integer whole(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,4}")) {
            return Integer.valueOf(text);
        }
        int roman = List.of("I", "II", "III", "IV", "V").indexOf(text.toUpperCase(Locale.ROOT)) + 1;
        return roman > 0 ? Integer.valueOf(roman) : this.<Integer>unreadable(column.header(), "refusal.import.whole");
    }

    @Nullable
    BigDecimal degrees(Column column) {
        BigDecimal number = number(column.header(), "refusal.import.degrees");
        return number == null ? null : number.setScale(6, RoundingMode.HALF_UP);
    }

    @Nullable
    BigDecimal number(String header, String messageKey) {
        String text = text(header);
        if (text == null) {
            return null;
        }
        String plain = text.replace(',', '.');
        return plain.matches("-?\\d{1,12}(\\.\\d{1,15})?")
                ? new BigDecimal(plain)
                : this.<BigDecimal>unreadable(header, messageKey);
    }

    @Nullable
    Rupiah rupiah(String header) {
        String text = text(header);
        if (text == null) {
            return null;
        }
        return new Amounts().read(text).orElseGet(() -> this.<Rupiah>unreadable(header, "refusal.import.rupiah"));
    }

    @Nullable
    LocalDate date(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return new Dates()
                .read(text)
                .orElseGet(() -> this.<LocalDate>unreadable(column.header(), "refusal.import.date"));
    }

    <E extends Enum<E>> @Nullable E oneOf(String header, Class<E> type) {
        String text = text(header);
        if (text == null) {
            return null;
        }
        Choices<E> choices = new Choices<>(type);
        return choices.read(text).orElseGet(() -> {
            Refusal refusal = Refusal.of("refusal.import.oneOf", choices.allowed());
            problems.add(Problem.of(row.number(), header, refusal));
            return null;
        });
    }

    boolean yes(Column column) {
        String text = text(column);
        if (text == null) {
            return false;
        }
        Optional<Boolean> yes = new Ticks().read(text);
        if (yes.isEmpty()) {
            unreadable(column.header(), "refusal.import.yes");
        }
        return yes.orElse(false);
    }

    private <T> @Nullable T unreadable(String header, String messageKey) {
        problems.add(Problem.of(row.number(), header, Refusal.of(messageKey)));
        return null;
    }
}
