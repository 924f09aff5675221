package id.pendamping.mentoring;

import id.pendamping.forms.Option;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.Regions;
import id.pendamping.shared.CaseId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The mentors whom a coordinator may choose for a group, the nearest first, in words. */
@Component
public class SuccessorOptions {

    private final Groups groups;
    private final Roster roster;
    private final LetterCheck letters;
    private final Regions regions;
    private final MessageSource texts;
    private final Clock clock;

    SuccessorOptions(
            Groups groups, Roster roster, LetterCheck letters, Regions regions, MessageSource texts, Clock clock) {
        this.groups = groups;
        this.roster = roster;
        this.letters = letters;
        this.regions = regions;
        this.texts = texts;
        this.clock = clock;
    }

    public List<Option> of(CaseId caseId) {
        GroupSummary group = groups.get(caseId);
        Locale locale = LocaleContextHolder.getLocale();
        return roster.near(group, letters.days(group, clock.instant())).stream()
                .map(mentor -> new Option(mentor.mentorId().toString(), label(mentor, locale)))
                .toList();
    }

    private String label(Candidate mentor, Locale locale) {
        Object[] arguments = {mentor.name(), regions.nameOf(mentor.regency()), mentor.load()};
        return String.valueOf(texts.getMessage("mentor.option", arguments, locale));
    }
}
