package id.pendamping.tracing;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The few words that a process picture adds to the names in the model, in the reader's language. */
public record PictureWords(MessageSource messages, Locale locale) {

    /** "2 kali". */
    String times(int count) {
        return say("picture.times", String.valueOf(count));
    }

    /** "kali ke-2". */
    String nth(int count) {
        return say("picture.nth", String.valueOf(count));
    }

    /** The whole way in one or two sentences, for those who do not see it. */
    String way(String model, List<String> walked, List<String> here, List<String> ahead) {
        StringBuilder words = new StringBuilder(model).append('.');
        append(words, "picture.walked", walked);
        append(words, "picture.here", here);
        append(words, "picture.ahead", ahead);
        return words.toString();
    }

    private void append(StringBuilder words, String key, List<String> names) {
        if (!names.isEmpty()) {
            words.append(' ').append(say(key, String.join(", ", names)));
        }
    }

    private String say(String key, String argument) {
        return messages.getMessage(key, new Object[] {argument}, locale);
    }
}
