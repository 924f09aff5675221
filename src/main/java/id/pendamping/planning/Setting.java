package id.pendamping.planning;

import id.pendamping.programme.Numbers;
import java.math.BigDecimal;

/**
 * A number that a ministry sets for a programme year.
 *
 * @param name as {@link Numbers} has it
 * @param section of the form in which it stands
 */
public record Setting(String name, Section section, Unit unit, BigDecimal least, BigDecimal most) {

    /** What belongs together. */
    public enum Section {
        GROUP,
        SELECTION,
        MENTORS,
        REPORT,
        REVIEW,
        OVERDUE,
        SETTLEMENT,
        DEADLINES,
        OTHER
    }

    /** What is counted. */
    public enum Unit {
        RUPIAH,
        PEOPLE,
        YEARS,
        PERCENT,
        DAYS,
        DAYS_BEFORE,
        WORKING_DAYS,
        MONTHS,
        TIMES,
        COUNT,
        FACTOR,
        YES_NO
    }

    static Setting of(String name, Section section, Unit unit, long least, long most) {
        return new Setting(name, section, unit, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    /** The key of its name in words; a step is called as everywhere else. */
    public String label() {
        return name.startsWith(Numbers.STEP) ? name : "programme.number." + name;
    }

    /** As people say it: days before a day are counted forward. */
    public BigDecimal shown(BigDecimal kept) {
        return unit == Unit.DAYS_BEFORE ? kept.negate() : kept;
    }

    /** As it is kept. */
    public BigDecimal kept(BigDecimal shown) {
        return unit == Unit.DAYS_BEFORE ? shown.negate() : shown;
    }

    boolean takes(BigDecimal shown) {
        boolean whole = unit == Unit.FACTOR || shown.stripTrailingZeros().scale() <= 0;
        return whole && shown.compareTo(least) >= 0 && shown.compareTo(most) <= 0;
    }
}
