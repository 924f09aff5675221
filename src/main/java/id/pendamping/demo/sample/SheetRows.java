package id.pendamping.demo.sample;

import id.pendamping.group.Registration;
import id.pendamping.registration.Column;
import id.pendamping.registration.LineColumn;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registration as the rows of a file, in the order of the template. */
final class SheetRows {

    private SheetRows() {}

    static List<List<String>> of(Registration group) {
        return group.members().stream().map(person -> row(group, person)).toList();
    }

    private static List<String> row(Registration group, Registration.Person person) {
        List<String> cells = new ArrayList<>();
        for (Column column : Column.values()) {
            cells.add(text(column.isOfMember() ? value(column, person) : value(column, group)));
        }
        for (int line = 0; line < LineColumn.LINES; line++) {
            for (LineColumn column : LineColumn.values()) {
                cells.add(
                        line < group.lines().size()
                                ? text(value(column, group.lines().get(line)))
                                : "");
            }
        }
        return cells;
    }

    private static @Nullable Object value(Column column, Registration group) {
        return switch (column) {
            case YEAR -> group.programmeYear();
            case PHASE -> group.phase();
            case NAME -> group.name();
            case REGENCY -> group.regency();
            case DISTRICT -> group.district();
            case VILLAGE -> group.village();
            case HAMLET -> group.hamlet();
            case ADDRESS -> group.address();
            case LATITUDE -> group.latitude();
            case LONGITUDE -> group.longitude();
            case BUSINESS_TYPE -> group.businessType();
            case FORMED_ON -> group.formedOn();
            case TITLE -> group.title();
            case SUMMARY -> group.summary();
            case REQUESTED -> group.requested();
            case DEVICE -> group.device();
            case BANK -> group.account().bankCode();
            case ACCOUNT_NUMBER -> group.account().number();
            case ACCOUNT_HOLDER -> group.account().holder();
            case ACCOUNT_BRANCH -> group.account().branch();
            case ACCOUNT_TYPE -> group.account().type();
            default -> throw new IllegalArgumentException(column.name());
        };
    }

    private static @Nullable Object value(Column column, Registration.Person person) {
        return switch (column) {
            case MEMBER_NAME -> person.name();
            case NIK -> person.nik();
            case FAMILY_CARD -> person.familyCard();
            case BIRTH_DATE -> person.birthDate();
            case GENDER -> person.gender();
            case ROLE -> person.role();
            case PHONE -> person.phone();
            case EMAIL -> person.email();
            case EMPLOYMENT -> person.employment();
            case OCCUPATION -> person.occupation();
            case DISABILITY -> person.disability() ? "ya" : "tidak";
            case STUDENT -> person.student() ? "ya" : "tidak";
            case SIAPKERJA_ID -> person.siapkerjaId();
            case CONSENT -> person.consentOn();
            default -> throw new IllegalArgumentException(column.name());
        };
    }

    private static @Nullable Object value(LineColumn column, Registration.Line line) {
        return switch (column) {
            case CATEGORY -> line.category();
            case DESCRIPTION -> line.description();
            case QUANTITY -> line.quantity();
            case UNIT -> line.unit();
            case PRICE -> line.unitPrice();
        };
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Rupiah rupiah) {
            return String.valueOf(rupiah.amount());
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
