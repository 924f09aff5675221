package id.pendamping.forms;

import id.pendamping.listing.Page;
import id.pendamping.shared.Rupiah;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How amounts, dates and moments are written everywhere: {@code Rp 20.000.000}, {@code 15 November 2023}, {@code 14.05
 * WIB}.
 */
@Component("formats")
public class Formats {

    private static final long BILLION = 1_000_000_000;

    private final MessageSource texts;
    private final Clock clock;

    Formats(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** With {@code Rp} and a no-break space. */
    public String rupiah(Object amount) {
        return "Rp\u00a0" + amount(amount);
    }

    /** Without {@code Rp}, for columns. */
    public String amount(Object amount) {
        long value = amount instanceof Rupiah rupiah ? rupiah.amount() : ((Number) amount).longValue();
        return number(value);
    }

    /** For headlines: from a billion on rounded, {@code Rp 9,46 miliar}; the exact figure stands in a table. */
    public String about(Rupiah amount) {
        if (amount.amount() < BILLION) {
            return rupiah(amount);
        }
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        String billions = new DecimalFormat("#,##0.00", symbols).format(amount.amount() / (double) BILLION);
        return "Rp\u00a0" + say("money.billions", billions);
    }

    /** With two decimals, {@code 11,39}. */
    public String ratio(double value) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("0.00", symbols).format(value);
    }

    public String number(long value) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        return new DecimalFormat("#,##0", symbols).format(value);
    }

    /** How many a list has; one that was not counted to its end has more: {@code 1.000+}. */
    public String counted(int total) {
        return total > Page.COUNTED ? number(Page.COUNTED) + '+' : number(total);
    }

    public String date(LocalDate date) {
        return format("d MMMM yyyy", date);
    }

    public String weekday(LocalDate date) {
        return format("EEEE, d MMMM yyyy", date);
    }

    public String day(LocalDate date) {
        return format("d MMMM", date);
    }

    /** The day at the ministry, beside an hour; a day of a case that stands alone is its group's. */
    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, clock.getZone()));
    }

    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm", LocaleContextHolder.getLocale())
                        .format(moment.atZone(clock.getZone()))
                + " WIB";
    }

    /** To the thousandth of a second, where two moments of one minute are told apart. */
    public String exactMoment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm.ss,SSS", LocaleContextHolder.getLocale())
                        .format(moment.atZone(clock.getZone()))
                + " WIB";
    }

    /** To the second, as entries need it. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH.mm.ss", LocaleContextHolder.getLocale())
                        .format(moment.atZone(clock.getZone()))
                + " WIB";
    }

    /** The due date as the reader feels it: days late, today, tomorrow, or days left. */
    public String daysLeft(LocalDate due, LocalDate today) {
        long left = daysBetween(today, due);
        if (left < 0) {
            return say("days.late", -left);
        }
        if (left == 0) {
            return say("days.today");
        }
        return left == 1 ? say("days.tomorrow") : say("days.left", left);
    }

    /** Negative when {@code to} is the earlier day. */
    public long daysBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** With one decimal, {@code 3,5}. */
    public String decimal(double value) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        return new DecimalFormat("#,##0.#", symbols).format(value);
    }

    /** A share with one decimal, {@code 21,7 %}. */
    public String percent(double share) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("0.#", symbols).format(share) + "\u00a0%";
    }

    /** Any argument of a message. */
    public String text(Object argument) {
        if (argument instanceof Rupiah rupiah) {
            return rupiah(rupiah);
        }
        if (argument instanceof LocalDate date) {
            return date(date);
        }
        if (argument instanceof Long count) {
            return number(count);
        }
        return argument instanceof Instant moment ? moment(moment) : String.valueOf(argument);
    }

    /** All arguments of a message. */
    public Object[] texts(List<?> arguments) {
        return arguments.stream().map(this::text).toArray();
    }

    private String say(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale())
                .format(date);
    }
}
