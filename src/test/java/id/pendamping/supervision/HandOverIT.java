package id.pendamping.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import id.pendamping.worklist.WorkList;
import id.pendamping.worklist.WorkListSlices;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An open task changes hands: who may give it, who may get it, and what stays on record. */
@PendampingTest
class HandOverIT {

    private static final String WHY = "Sakit dua minggu.";

    @Autowired
    Scenario scenario;

    @Autowired
    HandOver handOver;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    WorkItems workItems;

    @Autowired
    WorkListSlices workList;

    @Autowired
    Accounts accounts;

    @Autowired
    JournalReader journal;

    @Autowired
    Subjects subjects;

    @Autowired
    StepCatalogue steps;

    /** Of the case: its mentor may be of the next regency, when all of its own accompany enough groups. */
    private Set<String> regencyOf(Subject subject) {
        return Set.of(Objects.requireNonNull(subjects.card(subject).regency()));
    }

    @Test
    void theCoordinatorGivesAMentorsTaskToAnotherMentorOfTheRegion() {
        CaseId caseId = scenario.caseAt("compile-report");
        WorkItem item = workItems.find(caseId, "compile-report").orElseThrow();
        Account before = accounts.find(Objects.requireNonNull(item.assignee())).orElseThrow();
        Account coordinator = accounts.byLogin("wati.koordinator").orElseThrow();
        Account other = person("pengganti", Set.of(Duty.MENTOR), regencyOf(item.subject()));

        assertThat(give(before, item, other)).as("not by the mentor").isInstanceOf(Submission.Forbidden.class);
        assertThat(give(person("koordinator.jauh", Set.of(Duty.MENTOR_COORDINATOR), Set.of("11")), item, other))
                .as("not from another region")
                .isEqualTo(new Submission.Unknown());
        assertThat(give(coordinator, item, coordinator)).as("not to an officer").isEqualTo(unfit());
        assertThat(give(coordinator, item, before)).as("not to whom it is").isEqualTo(unfit());
        assertThat(give(coordinator, item, person("pengganti.jauh", Set.of(Duty.MENTOR), Set.of("11"))))
                .isEqualTo(unfit());

        assertThat(give(coordinator, item, other)).isEqualTo(new Submission.Accepted());

        assertThat(onListOf(other)).contains(item.id());
        assertThat(onListOf(before)).doesNotContain(item.id());
        assertThat(desk.obstacle(other, card(item), step(item))).isEmpty();
        assertThat(desk.obstacle(before, card(item), step(item))).contains(new Submission.Unknown());
        assertThat(journal.latest(item.subject(), 1)).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("task-handed-over");
            assertThat(entry.duty()).isEqualTo(Duty.MENTOR_COORDINATOR);
            assertThat(entry.reason()).isEqualTo(WHY);
            assertThat(entry.data())
                    .containsEntry("step", "compile-report")
                    .containsEntry("handedFrom", before.id())
                    .containsEntry("handedTo", other.id());
        });
    }

    @Test
    void whatEverybodyOfADutyMayDoBecomesOnePersons() {
        CaseId caseId = scenario.caseAt("verify-administration");
        WorkItem item = workItems.find(caseId, "verify-administration").orElseThrow();
        Account other = person("verifikator.kedua", Set.of(Duty.VERIFIER), Set.of("35"));
        Account officer = accounts.byLogin("bambang.ppk").orElseThrow();

        assertThat(give(officer, item, other)).isEqualTo(new Submission.Accepted());

        assertThat(onListOf(other)).contains(item.id());
        assertThat(onListOf(accounts.byLogin("laila.verifikator").orElseThrow()))
                .doesNotContain(item.id());
        assertThat(journal.latest(item.subject(), 1)).extracting(Recorded::data).allSatisfy(data -> assertThat(data)
                .doesNotContainKey("handedFrom"));
        assertThat(handOver.of(new WorkItem(
                        item.id(),
                        item.subject(),
                        item.number(),
                        item.name(),
                        "ratify-decree",
                        Duty.BUDGET_AUTHORITY,
                        null,
                        null,
                        item.regency(),
                        item.programmeYear(),
                        item.phase(),
                        item.amount(),
                        item.openedAt(),
                        item.dueOn(),
                        null,
                        null,
                        null,
                        null)))
                .as("nobody stands above the budget authority")
                .isEmpty();
    }

    private Submission give(Account giver, WorkItem item, Account receiver) {
        return desk.perform(
                giver,
                item.subject(),
                handOver.of(item).orElseThrow(),
                forms.read(new HandOver.Command(UUID.fromString(receiver.id()), WHY)),
                null);
    }

    private static Submission unfit() {
        return new Submission.Refused(List.of(Refusal.at("handedTo", "refusal.handOver.unfit")));
    }

    private List<Long> onListOf(Account account) {
        var everything = new WorkList.Filter(WorkList.View.ALL, null, null, null, null);
        return workList.all(account, everything).stream().map(WorkItem::id).toList();
    }

    private SubjectCard card(WorkItem item) {
        return subjects.card(item.subject());
    }

    private Step<?> step(WorkItem item) {
        return steps.get(item.step());
    }

    private Account person(String login, Set<Duty> duties, Set<String> regions) {
        return accounts.open(login, login, "pendamping", duties, regions, null);
    }
}
