package id.pendamping.registration.imports;

import id.pendamping.forms.Amounts;
import id.pendamping.forms.Choices;
import id.pendamping.forms.Dates;
import id.pendamping.forms.Decimals;
import id.pendamping.forms.Ticks;
import id.pendamping.forms.ValueType;
import id.pendamping.registration.Column;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.SpoiledNumber;
import id.pendamping.sheet.Headings;
import id.pendamping.sheet.SheetCell;
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

    /** Words; a failed formula and a date have none. */
    @Nullable
    String text(Column column) {
        return text(column.header());
    }

    @Nullable
    String text(String header) {
        SheetCell cell = cell(header);
        if (cell.kind() == SheetCell.Kind.DATE) {
            return this.<String>wrong(header, Refusal.of("refusal.cell.date", cell.text()));
        }
        return typed(header);
    }

    /** What a person would have typed for what the cell holds. */
    private @Nullable String typed(String header) {
        SheetCell cell = cell(header);
        if (cell.kind() == SheetCell.Kind.ERROR) {
            return this.<String>wrong(header, Refusal.of("refusal.cell.error", cell.text()));
        }
        return cell.isEmpty() ? null : cell.text();
    }

    boolean isEmpty(String header) {
        return cell(header).isEmpty();
    }

    private SheetCell cell(String header) {
        return headings.cell(row, header);
    }

    /** The number of a person, place or account; a cell that counts may have lost digits of it. */
    @Nullable
    String identifier(Column column) {
        SheetCell cell = cell(column.header());
        String digits = text(column);
        if (digits == null || NormalForm.saysNothing(digits)) {
            return digits;
        }
        if (NormalForm.hasFraction(digits)) {
            return this.<String>wrong(column.header(), Refusal.of("refusal.cell.number", digits));
        }
        if (NormalForm.holdsTwoNumbers(digits)) {
            return this.<String>wrong(column.header(), Refusal.of("refusal.cell.two", NormalForm.shapeOf(digits)));
        }
        if (NormalForm.holdsNote(digits)) {
            return this.<String>wrong(column.header(), Refusal.of("refusal.cell.note", NormalForm.shapeOf(digits)));
        }
        if (cell.kind() != SheetCell.Kind.NUMBER) {
            return digits;
        }
        if (cell.isBareNumber() && !column.hasAllDigits(digits)) {
            return this.<String>wrong(column.header(), Refusal.of("refusal.cell.number", digits));
        }
        return cell.identifier();
    }

    /** The number of a paper; what is left of one that was counted with is refused. */
    @Nullable
    String paperNumber(Column column) {
        String number = identifierText(column);
        return number != null && SpoiledNumber.is(number)
                ? this.<String>wrong(column.header(), Refusal.of("refusal.cell.number", number))
                : number;
    }

    private @Nullable String identifierText(Column column) {
        return text(column) == null ? null : cell(column.header()).identifier();
    }

    @Nullable
    Integer whole(Column column) {
        String text = typed(column.header());
        if (text == null) {
            return null;
        }
        String plain = NormalForm.written(text).toUpperCase(Locale.ROOT);
        if (plain.matches("\\d{1,4}")) {
            return Integer.valueOf(plain);
        }
        int roman = List.of("I", "II", "III", "IV", "V").indexOf(plain) + 1;
        return roman > 0 ? Integer.valueOf(roman) : this.<Integer>unreadable(column.header(), "refusal.import.whole");
    }

    @Nullable
    BigDecimal degrees(Column column) {
        String text = typed(column.header());
        if (text == null || NormalForm.saysNothing(text)) {
            return null;
        }
        String plain = NormalForm.written(text).replace(',', '.').replace('\u2212', '-');
        return plain.matches("-?\\d{1,3}(\\.\\d{1,15})?")
                ? new BigDecimal(plain).setScale(6, RoundingMode.HALF_UP)
                : this.<BigDecimal>unreadable(column.header(), "refusal.import.degrees");
    }

    @Nullable
    BigDecimal quantity(String header) {
        return read(header, new Decimals(), "refusal.registration.quantity");
    }

    @Nullable
    Rupiah rupiah(String header) {
        return read(header, new Amounts(), "refusal.import.rupiah");
    }

    @Nullable
    LocalDate date(Column column) {
        return read(column.header(), new Dates(), "refusal.import.date");
    }

    /** {@code unreadable}: what to say where nothing more is known of it. */
    private <T> @Nullable T read(String header, ValueType<T> type, String unreadable) {
        String text = typed(header);
        if (text == null || type.isNothing(text)) {
            return null;
        }
        return type.read(text).orElseGet(() -> {
            Refusal fault = type.fault(text);
            boolean known = !fault.messageKey().equals(type.unreadable());
            return this.<T>wrong(header, known ? fault : Refusal.of(unreadable));
        });
    }

    <E extends Enum<E>> @Nullable E oneOf(String header, Class<E> type) {
        String text = typed(header);
        if (text == null) {
            return null;
        }
        Choices<E> choices = new Choices<>(type);
        return choices.read(text).orElseGet(() -> {
            return this.<E>wrong(header, Refusal.of("refusal.import.oneOf", choices.allowed()));
        });
    }

    boolean yes(Column column) {
        String text = typed(column.header());
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
        return wrong(header, Refusal.of(messageKey));
    }

    private <T> @Nullable T wrong(String header, Refusal refusal) {
        problems.add(Problem.of(row.number(), header, refusal));
        return null;
    }
}
