package id.pendamping.notices;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts notices into words: the name and number of the group, a link, and nothing else about anybody. */
@Component
class MessageWriter {

    private final Groups groups;
    private final MessageSource texts;
    private final NoticesProperties properties;
    private final String home;

    MessageWriter(
            Groups groups, MessageSource texts, NoticesProperties properties, @Value("${pendamping.url}") String home) {
        this.groups = groups;
        this.texts = texts;
        this.properties = properties;
        this.home = home.replaceFirst("/+$", "");
    }

    NoticeMessage write(UUID delivery, String to, Locale language, Instant written, List<Notices.Notice> notices) {
        List<NoticeMessage.Line> lines = notices.stream()
                .limit(properties.mostNotices())
                .map(notice -> line(notice, language))
                .toList();
        List<String> paragraphs = new ArrayList<>();
        lines.forEach(line -> paragraphs.add(line.text() + '\n' + line.link()));
        int more = notices.size() - lines.size();
        if (more > 0) {
            paragraphs.add(say(language, "letter.more", more) + '\n' + home + "/notices");
        }
        paragraphs.add(say(language, "letter.foot") + '\n' + home + "/account/notices");
        String subject = notices.size() == 1
                ? say(language, "letter.subject.one", lines.get(0).number())
                : say(language, "letter.subject.many", notices.size());
        return new NoticeMessage(delivery, to, language, written, subject, lines, String.join("\n\n", paragraphs));
    }

    private NoticeMessage.Line line(Notices.Notice notice, Locale language) {
        GroupSummary group = groups.get(notice.caseId());
        return new NoticeMessage.Line(
                notice.kind(),
                group.number(),
                say(language, "notice." + notice.kind(), group.name(), group.number(), step(notice.step(), language)),
                home + "/cases/" + group.number());
    }

    private String step(@Nullable String step, Locale language) {
        String word = step == null ? "" : texts.getMessage("step." + step, null, null, language);
        return word == null ? say(language, "rung." + step) : word;
    }

    private String say(Locale language, String key, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
