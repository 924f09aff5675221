package id.pendamping.worklist;

import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Region;
import id.pendamping.programme.Regions;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open tasks, kept in step with the engine inside its transaction. */
@Repository
public class WorkItems {

    static final String COLUMNS = """
            id, subject_kind, subject_id, number, name, step, duty, assignee, barred, regency, programme_year, phase, amount,
            opened_at, due_on, taken_by, taken_at""";

    private static final String OF_SUBJECT = " where subject_kind = :kind and subject_id = :subject";
    private static final String OF_STEP = OF_SUBJECT + " and step = :step";

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final Programme programme;
    private final Regions regions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkItems(
            JdbcClient jdbc,
            Subjects subjects,
            Programme programme,
            Regions regions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.programme = programme;
        this.regions = regions;
        this.events = events;
        this.clock = clock;
    }

    /** The engine has created the task. */
    public void open(Subject subject, UserTask task, String engineId) {
        SubjectCard card = subjects.card(subject);
        of(subject, """
                with known as (
                    insert into work_subject (subject_kind, subject_id, number, name)
                    values (:kind, :subject, :number, :name) on conflict do nothing)
                insert into work_item (task_id, subject_kind, subject_id, step, duty, assignee, barred, number, name,
                    regency, province, programme_year, phase, amount, opened_at, due_on)
                values (:task, :kind, :subject, :step, :duty, :assignee, :barred, :number, :name, :regency,
                    left(:regency, 2), :year, :phase, :amount, :opened, :due)""")
                .param("task", engineId)
                .param("step", task.key())
                .param("duty", task.duty().name())
                .param("assignee", task.assignee(subject).orElse(null))
                .param("barred", task.barred(subject).orElse(null))
                .param("number", card.number())
                .param("name", card.name())
                .param("regency", card.regency())
                .param("year", card.programmeYear())
                .param("phase", card.phase())
                .param("amount", card.amount().amount())
                .param("opened", Timestamp.from(clock.instant()))
                .param("due", dueDate(card, task))
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
        of(subject, "update work_item set due_on = :due" + OF_STEP)
                .param("due", dueDate(subject, task))
                .param("step", task.key())
                .update();
    }

    /** The task is one person's now, and no longer another's who had it or had taken it up. */
    public void handOver(WorkItem item, String account) {
        jdbc.sql("update work_item set assignee = :account, taken_by = null, taken_at = null where id = :id")
                .param("account", account)
                .param("id", item.id())
                .update();
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
    public void drop(String taskId) {
        jdbc.sql("delete from work_item where task_id = :task")
                .param("task", taskId)
                .update();
    }

    public Optional<WorkItem> find(Subject subject, String step) {
        return of(subject, "select " + COLUMNS + " from work_item" + OF_STEP)
                .param("step", step)
                .query(WorkItems::read)
                .optional();
    }

    /** What the subject waits for now. */
    public List<WorkItem> of(Subject subject) {
        return of(subject, "select " + COLUMNS + " from work_item" + OF_SUBJECT + " order by id")
                .query(WorkItems::read)
                .list();
    }

    public Optional<WorkItem> find(CaseId caseId, String step) {
        return find(caseId.subject(), step);
    }

    public List<WorkItem> of(CaseId caseId) {
        return of(caseId.subject());
    }

    /** Last day for the step if it began now: the subject's own date, else the programme year's deadline. */
    public LocalDate dueDate(Subject subject, UserTask task) {
        return dueDate(subjects.card(subject), task);
    }

    /** The time zone in which days count for the subject. */
    public ZoneId zone(Subject subject) {
        return zoneOf(subjects.card(subject).regency());
    }

    private LocalDate dueDate(SubjectCard card, UserTask task) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zoneOf(card.regency()));
        return task.due(card.subject())
                .or(() -> programme.deadline(card.programmeYear(), task.key(), today))
                .orElseThrow(() -> new IllegalStateException(
                        "Programme year " + card.programmeYear() + " sets no deadline for " + task.key()));
    }

    private ZoneId zoneOf(@Nullable String region) {
        return Optional.ofNullable(region)
                .flatMap(regions::find)
                .map(Region::zone)
                .orElse(clock.getZone());
    }

    private JdbcClient.StatementSpec of(Subject subject, String sql) {
        return jdbc.sql(sql).param("kind", subject.kind().name()).param("subject", subject.id());
    }

    static WorkItem read(ResultSet row, int number) throws SQLException {
        Timestamp takenAt = row.getTimestamp("taken_at");
        return new WorkItem(
                row.getLong("id"),
                new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
                row.getString("number"),
                row.getString("name"),
                row.getString("step"),
                Duty.valueOf(row.getString("duty")),
                row.getString("assignee"),
                row.getString("barred"),
                row.getString("regency"),
                row.getInt("programme_year"),
                row.getObject("phase", Integer.class),
                Rupiah.of(row.getLong("amount")),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getString("taken_by"),
                takenAt == null ? null : takenAt.toInstant());
    }
}
