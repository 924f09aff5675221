package id.pendamping.planning;

import id.pendamping.forms.Formats;
import id.pendamping.programme.ReferenceEntry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How lines of lists are called, for pages in the language of the reader. */
@Component
public class ListWords {

    private static final int DAY = 10;

    private final MessageSource texts;
    private final Formats formats;

    ListWords(MessageSource texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** A day as a date, a year as known, everything else by its code. */
    public String code(String code, boolean isHoliday) {
        if (!isHoliday) {
            return code;
        }
        return code.length() == DAY ? formats.date(LocalDate.parse(code)) : text("lists.year", code);
    }

    /** Everything that a line says; a day that is on no list is a working day. */
    public String line(@Nullable ReferenceEntry entry, boolean isHoliday, boolean isYear) {
        if (entry == null) {
            return text(isYear ? "lists.year.open" : isHoliday ? "lists.working" : "planning.none");
        }
        String name = isYear ? text("lists.year.known", entry.name()) : entry.name();
        String detail = entry.detail() == null ? "" : ", " + detail(entry.detail());
        return name + detail + (entry.endsOn() == null ? "" : ", " + text("lists.until", formats.date(entry.endsOn())));
    }

    /** The kind of a holiday in words, a time zone by its letters. */
    public String detail(@Nullable String detail) {
        String words = detail == null
                ? ""
                : texts.getMessage("lists.detail." + detail, null, detail, LocaleContextHolder.getLocale());
        return words == null ? "" : words;
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
