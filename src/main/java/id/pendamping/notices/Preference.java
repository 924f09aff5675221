package id.pendamping.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param channels those that are switched on
 * @param mail address, null when there is none
 * @param phone number for messages, null when there is none
 * @param digestHour when everything of a day is told in one message; null when it is told at once
 * @param declined kinds of notices that are not sent; see {@link Rule#isMandatory()}
 */
public record Preference(
        Locale language,
        Set<Channel> channels,
        @Nullable String mail,
        @Nullable String phone,
        QuietHours quiet,
        ZoneId zone,
        @Nullable Integer digestHour,
        Set<String> declined) {

    Preference withPhone(@Nullable String number) {
        return new Preference(language, channels, mail, number, quiet, zone, digestHour, declined);
    }

    public @Nullable String addressFor(Channel channel) {
        return channel == Channel.MAIL ? mail : phone;
    }

    /**
     * Over which of the operator's channels a notice goes. What has to be told is not stopped by switching everything
     * off: it then goes wherever there is an address.
     */
    Set<Channel> ways(Rule rule, Set<Channel> setUp) {
        Set<Channel> reachable = EnumSet.noneOf(Channel.class);
        setUp.stream().filter(channel -> addressFor(channel) != null).forEach(reachable::add);
        Set<Channel> wanted = EnumSet.noneOf(Channel.class);
        reachable.stream().filter(channels::contains).forEach(wanted::add);
        if (rule.isMandatory()) {
            return wanted.isEmpty() ? reachable : wanted;
        }
        return declined.contains(rule.kind()) ? Set.of() : wanted;
    }

    /** Whether a notice that was planned for the channel may still go over it. */
    boolean takes(Rule rule, Channel channel) {
        return rule.isMandatory() || channels.contains(channel) && !declined.contains(rule.kind());
    }

    /** When what is known now may be sent: the next hour of the digest if there is one, and never in quiet hours. */
    Instant notBefore(Instant now) {
        return quiet.after(digestHour == null ? now : next(digestHour, now), zone);
    }

    private Instant next(int hour, Instant now) {
        ZonedDateTime there = now.atZone(zone);
        ZonedDateTime today = there.truncatedTo(ChronoUnit.HOURS).withHour(hour);
        return (today.isAfter(there) ? today : today.plusDays(1)).toInstant();
    }

    @Override
    public String toString() {
        return "Preference";
    }
}
