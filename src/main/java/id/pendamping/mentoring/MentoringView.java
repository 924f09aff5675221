package id.pendamping.mentoring;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.CaseId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the pages of mentor assignment show beside their forms. */
@Component
class MentoringView {

    private final Groups groups;
    private final Programme programme;
    private final Regions regions;
    private final Roster roster;
    private final Assignments assignments;
    private final Companions companions;
    private final SuccessorOptions options;

    MentoringView(
            Groups groups,
            Programme programme,
            Regions regions,
            Roster roster,
            Assignments assignments,
            Companions companions,
            SuccessorOptions options) {
        this.groups = groups;
        this.programme = programme;
        this.regions = regions;
        this.roster = roster;
        this.assignments = assignments;
        this.companions = companions;
        this.options = options;
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
        view.put("mentorOptions", options.of(caseId));
        return view;
    }

    /** Who may follow, and what the one before left behind. */
    Map<String, Object> ofSuccession(CaseId caseId) {
        Map<String, Object> view = ofGroup(caseId);
        view.put("successorOptions", options.of(caseId));
        view.put("companions", companions.of(caseId));
        return view;
    }

    /** Who has walked beside the group until now. */
    Map<String, Object> ofHandover(CaseId caseId) {
        Map<String, Object> view = ofGroup(caseId);
        view.put("companions", companions.of(caseId));
        return view;
    }

    /** What a mentor wants to know before answering. */
    Map<String, Object> ofGroup(CaseId caseId) {
        GroupSummary group = groups.get(caseId);
        Map<String, Object> view = new HashMap<>();
        view.put("regencyName", regions.nameOf(group.regency()));
        view.put("businessTitle", group.title());
        view.put("memberCount", group.memberCount());
        view.put("year", programme.year(group.edition()));
        return view;
    }
}
