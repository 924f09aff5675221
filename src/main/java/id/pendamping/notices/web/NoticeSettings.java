package id.pendamping.notices.web;

import id.pendamping.access.PersonalData;
import id.pendamping.notices.Channel;
import id.pendamping.notices.Preference;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told, as programs are told it.
 *
 * @param email masked; so is {@code phone}
 * @param digest the hour at which everything of a day is told in one message; null when it is told at once
 * @param declined kinds of notices that are not sent
 */
record NoticeSettings(
        String language,
        boolean mail,
        @Nullable String email,
        boolean webhook,
        @Nullable String phone,
        int quietFrom,
        int quietUntil,
        String zone,
        @Nullable Integer digest,
        Set<String> declined) {

    static NoticeSettings of(Preference kept) {
        return new NoticeSettings(
                kept.language().getLanguage(),
                kept.channels().contains(Channel.MAIL),
                kept.mail() == null ? null : PersonalData.maskMail(kept.mail()),
                kept.channels().contains(Channel.WEBHOOK),
                kept.phone() == null ? null : PersonalData.maskTail(kept.phone()),
                kept.quiet().from(),
                kept.quiet().until(),
                kept.zone().getId(),
                kept.digestHour(),
                kept.declined());
    }

    /**
     * What is to hold from now on.
     *
     * @param wanted kinds of notices that are sent, of those that can be declined
     */
    record Change(
            @Nullable String language,
            @Nullable Boolean mail,
            @Nullable String email,
            @Nullable Boolean forgetEmail,
            @Nullable Boolean webhook,
            @Nullable String phone,
            @Nullable Boolean forgetPhone,
            @Nullable Integer quietFrom,
            @Nullable Integer quietUntil,
            @Nullable String zone,
            @Nullable Integer digest,
            @Nullable List<String> wanted) {

        /** As it would be typed into the form. */
        SettingsForm typed() {
            return new SettingsForm(
                    language,
                    ticked(mail),
                    email,
                    ticked(forgetEmail),
                    ticked(webhook),
                    phone,
                    ticked(forgetPhone),
                    text(quietFrom),
                    text(quietUntil),
                    zone,
                    text(digest),
                    wanted);
        }

        private static @Nullable String ticked(@Nullable Boolean value) {
            return Boolean.TRUE.equals(value) ? "true" : null;
        }

        private static @Nullable String text(@Nullable Integer value) {
            return value == null ? null : String.valueOf(value);
        }

        @Override
        public String toString() {
            return "NoticeSettings.Change";
        }
    }

    @Override
    public String toString() {
        return "NoticeSettings";
    }
}
