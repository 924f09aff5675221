package id.pendamping.inbox;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.stereotype.Component;

/** What stands in a message that was set aside, as text that a page can show: bounded, and numbers of people masked. */
@Component
public class DeadLetterContent {

    private static final int LONGEST_VALUE = 64 * 1024;
    private static final int LONGEST_HEADER = 500;
    private static final int MOST_HEADERS = 50;

    private final DeadLetters letters;

    DeadLetterContent(DeadLetters letters) {
        this.letters = letters;
    }

    /** One header. */
    public record Line(String name, String value) {}

    /** @param size of the value in bytes */
    public record Content(List<Line> headers, String value, int size, boolean isCut, boolean isMasked) {}

    public Content of(DeadLetter letter) {
        ConsumerRecord<String, byte[]> message = letters.message(letter.id());
        List<Line> headers = new ArrayList<>();
        for (Header header : message.headers()) {
            if (headers.size() < MOST_HEADERS) {
                headers.add(new Line(
                        DisplayText.of(header.key(), LONGEST_HEADER), DisplayText.of(header.value(), LONGEST_HEADER)));
            }
        }
        byte[] value = message.value();
        int size = value == null ? 0 : value.length;
        String shown = DisplayText.content(value, LONGEST_VALUE);
        return new Content(headers, shown, size, size > LONGEST_VALUE, shown.indexOf(DisplayText.SIGN) >= 0);
    }
}
