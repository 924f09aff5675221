package id.pendamping.worklist;

import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.programme.DueTerm;
import id.pendamping.programme.LastDay;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open tasks, kept in step with the engine inside its transaction. */
@Repository
public class WorkItems {

    private static final String OF_SUBJECT = " where subject_kind = :kind and subject_id = :subject";
    private static final String OF_STEP = OF_SUBJECT + " and step = :step";

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final DueDates dueDates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkItems(JdbcClient jdbc, Subjects subjects, DueDates dueDates, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.dueDates = dueDates;
        this.events = events;
        this.clock = clock;
    }

    /** The engine has created the task. */
    public void open(Subject subject, UserTask task, String engineId) {
        SubjectCard card = subjects.card(subject);
        Optional<String> assignee = task.assignee(subject);
        of(subject, """
                with known as (
                    insert into work_subject (subject_kind, subject_id, number, name)
                    values (:kind, :subject, :number, :name) on conflict do nothing)
                insert into work_item (task_id, subject_kind, subject_id, step, duty, assignee, barred, number, name,
                    regency, province, programme_year, phase, amount, opened_at, due_on, due_begun_on, due_days,
                    due_in_working_days, due_pause_days, due_extension_days, tell_on)
                values (:task, :kind, :subject, :step, :duty, :assignee, :barred, :number, :name, :regency,
                    left(:regency, 2), :year, :phase, :amount, :opened, :due, :begun, :days, :inWorkingDays, :paused,
                    :extended, :tell)""")
                .param("task", engineId)
                .param("step", task.key())
                .param("duty", holder(task, assignee).name())
                .param("assignee", assignee.orElse(null))
                .param("barred", task.barred(subject).orElse(null))
                .param("number", card.number())
                .param("name", card.name())
                .param("regency", card.regency())
                .param("year", card.programmeYear())
                .param("phase", card.phase())
                .param("amount", card.amount().amount())
                .param("opened", Timestamp.from(clock.instant()))
                .params(parameters(dueDates.of(card, task)))
                .update();
        events.publishEvent(new StepOpened(subject, task.key()));
    }

    /** Takes the item off the list and gives the engine's task id, or nothing when the step is not waited for. */
    public Optional<String> close(Subject subject, String step) {
        return of(subject, "delete from work_item" + OF_STEP + " returning task_id")
                .param("step", step)
                .query(String.class)
                .optional();
    }

    /** The step's due date is another one now; nothing happens when it is not open. */
    public void move(Subject subject, UserTask task) {
        move(subject, task.key(), dueDates.of(subjects.card(subject), task));
    }

    /** The step's due date lies some working days later now. */
    public LocalDate extend(WorkItem item, int days) {
        DueDates.Due due = dueDates.extended(subjects.card(item.subject()), item, days);
        move(item.subject(), item.step(), due);
        return due.on();
    }

    /** Of another last day people are told anew. */
    private void move(Subject subject, String step, DueDates.Due due) {
        of(subject, """
                update work_item set due_on = :due, due_begun_on = :begun, due_days = :days,
                    due_in_working_days = :inWorkingDays, due_pause_days = :paused, due_extension_days = :extended,
                    tell_on = case when due_on = :due then tell_on else :tell end""" + OF_STEP).param("step", step).params(parameters(due)).update();
    }

    private static Map<String, Object> parameters(DueDates.Due due) {
        DueTerm term = due.term();
        return Map.of(
                "due", due.on(),
                "begun", term.begunOn(),
                "days", term.days(),
                "inWorkingDays", term.isInWorkingDays(),
                "paused", term.pauseDays(),
                "extended", term.extensionDays(),
                "tell", due.tellOn());
    }

    /** The subject stands still: nothing is late and nobody is told of last days, but those who look into it of their own. */
    public void hold(Subject subject) {
        of(subject, """
                update work_item set tell_on = null, stands_still_since = coalesce(stands_still_since,
                    (select min(w.stands_still_since) from work_item w
                     where w.subject_kind = :kind and w.subject_id = :subject), :now)""" + OF_SUBJECT + " and duty <> :inspectorate")
                .param("now", Timestamp.from(clock.instant()))
                .param("inspectorate", Duty.AUDITOR.name())
                .update();
    }

    /** The subject goes on, and the step has this last day, later by the days on which it stood still. */
    public void goOn(WorkItem item, LastDay last) {
        jdbc.sql("update work_item set stands_still_since = null where id = :id")
                .param("id", item.id())
                .update();
        move(item.subject(), item.step(), dueDates.paused(subjects.card(item.subject()), last));
    }

    /** The task is one person's now, and no longer another's who had it or had taken it up. */
    public void handOver(WorkItem item, String account) {
        jdbc.sql("update work_item set assignee = :account, taken_by = null, taken_at = null where id = :id")
                .param("account", account)
                .param("id", item.id())
                .update();
    }

    /** The person has left: what was that person's alone is nobody's now. */
    public void release(Subject subject, String account) {
        of(
                        subject,
                        "update work_item set assignee = null, taken_by = null, taken_at = null" + OF_SUBJECT
                                + " and assignee = :account")
                .param("account", account)
                .update();
    }

    /** The open task of a step is not for this account any more; nothing happens when it is not open. */
    public void bar(Subject subject, String step, String account) {
        of(
                        subject,
                        "update work_item set barred = :account, taken_by = nullif(taken_by, :account),"
                                + " taken_at = case when taken_by is distinct from :account then taken_at end"
                                + OF_STEP)
                .param("account", account)
                .param("step", step)
                .update();
    }

    /** A task that is nobody's goes to whose it is now, or to its caretaker; nothing happens when it is not open. */
    public void passOn(Subject subject, UserTask task) {
        Optional<String> assignee = task.assignee(subject);
        of(
                        subject,
                        "update work_item set duty = :duty, assignee = :assignee, taken_by = null, taken_at = null"
                                + OF_STEP + " and assignee is null")
                .param("duty", holder(task, assignee).name())
                .param("assignee", assignee.orElse(null))
                .param("step", task.key())
                .update();
    }

    private static Duty holder(UserTask task, Optional<String> assignee) {
        return assignee.isPresent()
                ? task.duty()
                : task.caretaker().map(Caretaker::duty).orElse(task.duty());
    }

    /** The subject's name was corrected. */
    public void rename(Subject subject, String name) {
        of(
                        subject,
                        "with known as (update work_subject set name = :name" + OF_SUBJECT
                                + ") update work_item set name = :name" + OF_SUBJECT)
                .param("name", name)
                .update();
    }

    /** The engine has dropped the task, for example because its time ran out. */
    public void drop(String taskId, Act act) {
        jdbc.sql("delete from work_item where task_id = :task returning " + WorkItemRow.COLUMNS)
                .param("task", taskId)
                .query(WorkItemRow::read)
                .optional()
                .ifPresent(item -> events.publishEvent(new StepDropped(item.subject(), item.step(), act)));
    }

    public Optional<WorkItem> find(Subject subject, String step) {
        return of(subject, "select " + WorkItemRow.COLUMNS + " from work_item" + OF_STEP)
                .param("step", step)
                .query(WorkItemRow::read)
                .optional();
    }

    /** What the subject waits for now. */
    public List<WorkItem> of(Subject subject) {
        return of(subject, "select " + WorkItemRow.COLUMNS + " from work_item" + OF_SUBJECT + " order by id")
                .query(WorkItemRow::read)
                .list();
    }

    public Optional<WorkItem> find(CaseId caseId, String step) {
        return find(caseId.subject(), step);
    }

    public List<WorkItem> of(CaseId caseId) {
        return of(caseId.subject());
    }

    private JdbcClient.StatementSpec of(Subject subject, String sql) {
        return jdbc.sql(sql).param("kind", subject.kind().name()).param("subject", subject.id());
    }
}
