package id.pendamping.planning;

import id.pendamping.forms.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How settings and their values are called, for pages in the language of the reader. */
@Component("settingWords")
public class SettingWords {

    private final MessageSource texts;
    private final Formats formats;

    SettingWords(MessageSource texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** The name in words; a setting that came with a release that has no words for it is called by its name. */
    public String label(Setting setting) {
        return text(setting.label(), setting.name());
    }

    /** The value with its unit. */
    public String value(Setting setting, @Nullable BigDecimal value) {
        if (value == null) {
            return text("planning.none", "–");
        }
        return switch (setting.unit()) {
            case RUPIAH -> formats.rupiah(value.longValueExact());
            case YES_NO -> text(value.signum() == 0 ? "planning.no" : "planning.yes", "");
            default -> text("planning.unit." + setting.unit(), "{0}", typed(setting, value));
        };
    }

    /** As it stands in the input of a form. */
    public String typed(Setting setting, @Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        return setting.unit() == Setting.Unit.RUPIAH
                ? formats.amount(value.longValueExact())
                : value.signum() == 0
                        ? "0"
                        : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** The ceiling of a phase as it stands in the input of a form. */
    public String typed(PlannedPhase phase) {
        return formats.amount(phase.terms().ceiling());
    }

    /** A value of a phase: a day, a sum, a count or words. */
    public String value(PhaseChange change, @Nullable Object value) {
        if (value == null) {
            return text("planning.none", "–");
        }
        return value instanceof LocalDate day
                ? formats.date(day)
                : value instanceof String words ? words : formats.text(value);
    }

    private String text(String key, String otherwise, Object... arguments) {
        String found = texts.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}
