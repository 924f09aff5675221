package id.pendamping.mentoring;

import static java.util.Map.entry;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Rules;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks for a mentor: the nearest, then the least loaded, whom the capacity table (D5) does not deny. */
@Component
class ProposeMentor {

    static final String TABLE = "mentor-capacity";

    private static final String DENY = "DENY";

    private final Groups groups;
    private final Programme programme;
    private final Roster roster;
    private final Assignments assignments;
    private final LetterCheck calendar;
    private final Rules rules;
    private final Journal journal;

    ProposeMentor(
            Groups groups,
            Programme programme,
            Roster roster,
            Assignments assignments,
            LetterCheck calendar,
            Rules rules,
            Journal journal) {
        this.groups = groups;
        this.programme = programme;
        this.roster = roster;
        this.assignments = assignments;
        this.calendar = calendar;
        this.rules = rules;
        this.journal = journal;
    }

    Optional<MentorProposed> run(CaseId caseId, Act cause) {
        Act act = cause.automatically(TABLE);
        GroupSummary group = groups.get(caseId);
        MentorProposed fact = choose(group, calendar.days(group, cause.when()));
        if (fact.mentorId() != null && fact.result() != null) {
            assignments.propose(caseId, fact.mentorId(), fact.result(), act);
        }
        journal.record(fact, act);
        return Optional.of(fact);
    }

    private MentorProposed choose(GroupSummary group, ServiceDays days) {
        ProgrammeYear year = programme.year(group.edition());
        Integer version = null;
        for (Candidate candidate : roster.neverAsked(group, days)) {
            if (candidate.isFull()) {
                continue;
            }
            Rules.Verdict verdict = rules.ask(TABLE, inputs(candidate, group, year));
            version = verdict.version();
            String result = verdict.only("result");
            if (!result.equals(DENY)) {
                return new MentorProposed(
                        group.caseId(),
                        MentorProposed.Proposal.PROPOSED,
                        candidate.mentorId(),
                        result,
                        version,
                        verdict.inputsKept());
            }
        }
        return new MentorProposed(group.caseId(), MentorProposed.Proposal.NONE, null, null, version, null);
    }

    /** Whether a member is kin is not known to the program; the coordinator is asked to look. */
    private static Map<String, Object> inputs(Candidate candidate, GroupSummary group, ProgrammeYear year) {
        return Map.ofEntries(
                entry("sameRegency", candidate.livesIn(group.regency())),
                entry("sameProvince", candidate.livesInProvinceOf(group.regency())),
                entry("load", candidate.load()),
                entry("loadNormal", year.mentorLoadNormal()),
                entry("loadNotice", year.mentorLoadNotice()),
                entry("loadMost", year.mentorLoadMost()),
                entry("inducted", candidate.status().isInducted()),
                entry("suspended", candidate.status() == MentorStatus.SUSPENDED),
                entry("kin", false));
    }
}
