package id.pendamping.mentoring;

import id.pendamping.forms.Option;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.CaseId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of mentor assignment show beside their forms. */
@Component
class MentoringView {

    private final Groups groups;
    private final Programme programme;
    private final Regions regions;
    private final Roster roster;
    private final Assignments assignments;
    private final MessageSource texts;
    private final Clock clock;

    MentoringView(
            Groups groups,
            Programme programme,
            Regions regions,
            Roster roster,
            Assignments assignments,
            MessageSource texts,
            Clock clock) {
        this.groups = groups;
        this.programme = programme;
        this.regions = regions;
        this.roster = roster;
        this.assignments = assignments;
        this.texts = texts;
        this.clock = clock;
    }

    /** The proposed mentor, and what the capacity table said of the proposal. */
    Map<String, Object> ofProposal(CaseId caseId) {
        Map<String, Object> view = ofGroup(caseId);
        assignments.active(caseId).ifPresent(assignment -> {
            roster.find(assignment.mentorId()).ifPresent(mentor -> {
                view.put("mentor", mentor);
                view.put("otherGroups", mentor.load() - 1);
                view.put("mentorRegency", regions.nameOf(mentor.regency()));
            });
            if (assignment.result() != null) {
                view.put("result", assignment.result());
            }
        });
        return view;
    }

    /** The mentors to choose from. */
    Map<String, Object> ofChoice(CaseId caseId) {
        Map<String, Object> view = ofGroup(caseId);
        GroupSummary group = groups.get(caseId);
        List<Option> options = roster.near(group, regions.dayIn(group.regency(), clock.instant())).stream()
                .map(mentor -> new Option(mentor.mentorId().toString(), label(mentor)))
                .toList();
        view.put("mentorOptions", options);
        return view;
    }

    /** What a mentor wants to know before answering. */
    Map<String, Object> ofGroup(CaseId caseId) {
        GroupSummary group = groups.get(caseId);
        Map<String, Object> view = new HashMap<>();
        view.put("regencyName", regions.nameOf(group.regency()));
        view.put("businessTitle", group.title());
        view.put("memberCount", group.memberCount());
        view.put("year", programme.year(group.programmeYear()));
        return view;
    }

    private String label(Candidate mentor) {
        Object[] arguments = {mentor.name(), regions.nameOf(mentor.regency()), mentor.load()};
        return String.valueOf(texts.getMessage("mentor.option", arguments, LocaleContextHolder.getLocale()));
    }
}
