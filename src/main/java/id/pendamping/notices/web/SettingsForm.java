package id.pendamping.notices.web;

import id.pendamping.notices.Channel;
import id.pendamping.notices.Preference;
import id.pendamping.notices.Rule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed about messages.
 *
 * @param mail {@code true} when mails are wanted; so is {@code webhook} for messages to the phone
 * @param email a new address; blank leaves the one that is kept
 * @param digest an hour; blank means at once
 * @param wanted kinds of notices, of those that can be declined
 */
record SettingsForm(
        @Nullable String language,
        @Nullable String mail,
        @Nullable String email,
        @Nullable String forgetEmail,
        @Nullable String webhook,
        @Nullable String phone,
        @Nullable String forgetPhone,
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        @Nullable String zone,
        @Nullable String digest,
        @Nullable List<String> wanted) {

    SettingsForm {
        wanted = Objects.requireNonNullElse(wanted, List.of());
    }

    static SettingsForm of(Preference preference) {
        return new SettingsForm(
                preference.language().getLanguage(),
                ticked(preference, Channel.MAIL),
                null,
                null,
                ticked(preference, Channel.WEBHOOK),
                null,
                null,
                String.valueOf(preference.quiet().from()),
                String.valueOf(preference.quiet().until()),
                preference.zone().getId(),
                preference.digestHour() == null ? "" : String.valueOf(preference.digestHour()),
                List.of(Rule.values()).stream()
                        .map(Rule::kind)
                        .filter(kind -> !preference.declined().contains(kind))
                        .toList());
    }

    public boolean wants(String kind) {
        return Objects.requireNonNull(wanted).contains(kind);
    }

    @Override
    public String toString() {
        return "SettingsForm";
    }

    private static @Nullable String ticked(Preference preference, Channel channel) {
        return preference.channels().contains(channel) && preference.addressFor(channel) != null ? "true" : null;
    }
}
