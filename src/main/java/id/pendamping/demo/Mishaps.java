package id.pendamping.demo;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Dates;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.mentoring.Companions;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets a mishap befall a group by the same deed as anybody would tell of it; once, also when the day is played again. */
@Component
@ConditionalOnProperty("pendamping.demo")
class Mishaps {

    private static final int ENTRIES = 1_000;

    private final Cast cast;
    private final Groups groups;
    private final Companions companions;
    private final JournalReader journal;
    private final List<Deed<?>> deeds;
    private final Desk desk;
    private final Forms forms;

    Mishaps(
            Cast cast,
            Groups groups,
            Companions companions,
            JournalReader journal,
            List<Deed<?>> deeds,
            Desk desk,
            Forms forms) {
        this.cast = cast;
        this.groups = groups;
        this.companions = companions;
        this.journal = journal;
        this.deeds = deeds;
        this.desk = desk;
        this.forms = forms;
    }

    /** Whether it has befallen the group now, and not before. */
    boolean befall(CaseId caseId, Mishap mishap, LocalDate day) {
        if (told(caseId, mishap.fact).findAny().isPresent()) {
            return false;
        }
        Deed<?> deed = deeds.stream()
                .filter(one -> one.key().equals(mishap.deed))
                .findFirst()
                .orElseThrow();
        Submission done = desk.perform(
                cast.holding(mishap.duty),
                caseId.subject(),
                deed,
                forms.read(deed.command(), TypedText.of(typed(caseId, mishap, day))),
                null);
        if (!(done instanceof Submission.Accepted)) {
            throw new IllegalStateException(mishap + " is not taken: " + done);
        }
        return true;
    }

    private Map<String, String> typed(CaseId caseId, Mishap mishap, LocalDate day) {
        Map<String, String> typed = new HashMap<>(mishap.words(day));
        switch (mishap) {
            case TRANSFER_RETURNED -> {
                Map<String, Object> paid = told(caseId, "aid-disbursed")
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .data();
                typed.put("sp2dNumber", String.valueOf(paid.get("sp2dNumber")));
                typed.put("amount", String.valueOf(paid.get("amount")));
                date(typed, "noticeDate", day);
            }
            case MEMBER_LEAVES -> {
                typed.put(
                        "member",
                        groups.members(caseId).stream()
                                .filter(one -> one.role() == Member.Role.ANGGOTA)
                                .findFirst()
                                .orElseThrow()
                                .id()
                                .toString());
                date(typed, "since", day);
                date(typed, "minutesDate", day);
            }
            case ROBBED -> date(typed, "happenedOn", day);
            case MENTOR_LEAVES -> {
                typed.put(
                        "replaced",
                        companions.now(caseId).orElseThrow().mentorId().toString());
                date(typed, "endedOn", day);
            }
            case SUSPENDED -> {}
        }
        return typed;
    }

    private Stream<Recorded> told(CaseId caseId, String fact) {
        return journal.of(caseId.subject(), 0, ENTRIES).stream()
                .filter(entry -> entry.type().equals(fact));
    }

    private static void date(Map<String, String> typed, String field, LocalDate day) {
        new Dates().inputs(day).forEach((part, text) -> typed.put(field + "." + part, text));
    }
}
