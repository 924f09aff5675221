package id.pendamping.notices.web;

import id.pendamping.notices.Channel;
import id.pendamping.notices.Preference;
import id.pendamping.notices.QuietHours;
import id.pendamping.notices.Rule;
import id.pendamping.shared.Phone;
import id.pendamping.shared.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a form against what was kept before: everything that is wrong with it, or the new preference. */
final class SettingsReading {

    static final List<String> LANGUAGES = List.of("id", "en");
    static final List<String> ZONES = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

    private static final int LONGEST_MAIL = 254;
    private static final Pattern MAIL = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern HOUR = Pattern.compile("1?\\d|2[0-3]");

    private final SettingsForm form;
    private final Preference kept;
    private final List<Rule> offered;
    private final List<Refusal> problems = new ArrayList<>();

    SettingsReading(SettingsForm form, Preference kept, List<Rule> offered) {
        this.form = form;
        this.kept = kept;
        this.offered = offered;
        check();
    }

    /** In the order of the form. */
    List<Refusal> problems() {
        return problems;
    }

    /** Only where there are no problems. */
    Preference preference() {
        return new Preference(
                Locale.forLanguageTag(typed(form.language())),
                channels(),
                mail(),
                phone(),
                new QuietHours(hour(form.quietFrom()), hour(form.quietUntil())),
                ZoneId.of(typed(form.zone())),
                isMissing(form.digest()) ? null : Integer.valueOf(typed(form.digest())),
                declined());
    }

    private void check() {
        oneOf("language", LANGUAGES, form.language());
        if (!isMissing(form.email()) && !isMail(typed(form.email()))) {
            problems.add(Refusal.at("email", "refusal.notices.email"));
        } else if (channels().contains(Channel.MAIL) && mail() == null) {
            problems.add(Refusal.at("email", "refusal.notices.emailMissing"));
        }
        if (!isMissing(form.phone()) && Phone.parse(form.phone()).isEmpty()) {
            problems.add(Refusal.at("phone", "refusal.notices.phone"));
        } else if (channels().contains(Channel.WEBHOOK) && phone() == null) {
            problems.add(Refusal.at("phone", "refusal.notices.phoneMissing"));
        }
        boolean quietCanBeRead = isHour("quietFrom", form.quietFrom()) & isHour("quietUntil", form.quietUntil());
        oneOf("zone", ZONES, form.zone());
        if (!isMissing(form.digest())
                && isHour("digest", form.digest())
                && quietCanBeRead
                && new QuietHours(hour(form.quietFrom()), hour(form.quietUntil())).isAt(hour(form.digest()))) {
            problems.add(Refusal.at("digest", "refusal.notices.digestInQuietHours"));
        }
    }

    private void oneOf(String field, List<String> choices, @Nullable String typed) {
        if (!choices.contains(typed(typed))) {
            problems.add(Refusal.at(field, "constraint.choice"));
        }
    }

    private boolean isHour(String field, @Nullable String typed) {
        boolean isHour = HOUR.matcher(typed(typed)).matches();
        if (!isHour) {
            problems.add(Refusal.at(field, "constraint.choice"));
        }
        return isHour;
    }

    private Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (!isMissing(form.mail())) {
            channels.add(Channel.MAIL);
        }
        if (!isMissing(form.webhook())) {
            channels.add(Channel.WEBHOOK);
        }
        return channels;
    }

    private @Nullable String mail() {
        if (!isMissing(form.email())) {
            return typed(form.email());
        }
        return isMissing(form.forgetEmail()) ? kept.mail() : null;
    }

    private @Nullable String phone() {
        if (!isMissing(form.phone())) {
            return Phone.parse(form.phone()).map(Phone::number).orElse(null);
        }
        return isMissing(form.forgetPhone()) ? kept.phone() : null;
    }

    private Set<String> declined() {
        Set<String> declined = new HashSet<>(kept.declined());
        for (Rule rule : offered) {
            if (form.wants(rule.kind())) {
                declined.remove(rule.kind());
            } else {
                declined.add(rule.kind());
            }
        }
        return declined;
    }

    private static boolean isMail(String address) {
        return address.length() <= LONGEST_MAIL && MAIL.matcher(address).matches();
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static int hour(@Nullable String typed) {
        return Integer.parseInt(typed(typed));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
