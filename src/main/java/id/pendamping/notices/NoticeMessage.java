package id.pendamping.notices;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A message ready to be sent.
 *
 * @param delivery the same at every attempt
 * @param to mail address or phone number
 * @param notices what it tells, oldest first
 * @param text all of it as plain text
 */
record NoticeMessage(
        UUID delivery, String to, Locale language, Instant written, String subject, List<Line> notices, String text) {

    /** One notice of it. */
    record Line(String kind, String number, String text, String link) {}

    @Override
    public String toString() {
        return "Letter " + delivery;
    }
}
