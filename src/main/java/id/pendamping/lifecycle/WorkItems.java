package id.pendamping.lifecycle;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import id.pendamping.step.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open tasks, kept in step with the engine inside its transaction. */
@Repository
public class WorkItems {

    static final String COLUMNS = """
            id, case_id, number, group_name, step, duty, assignee, barred, regency, programme_year, phase, amount, opened_at,
            due_on, taken_by, taken_at""";

    private final JdbcClient jdbc;
    private final Groups groups;
    private final Programme programme;
    private final Regions regions;
    private final Clock clock;

    WorkItems(JdbcClient jdbc, Groups groups, Programme programme, Regions regions, Clock clock) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.programme = programme;
        this.regions = regions;
        this.clock = clock;
    }

    /** The engine has created a task for the step. */
    public void open(CaseId caseId, Step<?> step, String taskId) {
        GroupSummary group = groups.get(caseId);
        jdbc.sql("""
                        insert into work_item (task_id, case_id, step, duty, assignee, barred, number, group_name, regency,
                            province, programme_year, phase, amount, opened_at, due_on)
                        values (:task, :case, :step, :duty, :assignee, :barred, :number, :name, :regency, :province,
                            :year, :phase, :amount, :opened, :due)""")
                .param("task", taskId)
                .param("case", caseId.value())
                .param("step", step.key())
                .param("duty", step.duty().name())
                .param("assignee", step.assignee(caseId).orElse(null))
                .param("barred", step.barred(caseId).orElse(null))
                .param("number", group.number())
                .param("name", group.name())
                .param("regency", group.regency())
                .param("province", group.regency().substring(0, 2))
                .param("year", group.programmeYear())
                .param("phase", group.phase())
                .param("amount", group.requested().amount())
                .param("opened", Timestamp.from(clock.instant()))
                .param("due", dueDate(group, step))
                .update();
    }

    /** Takes the item off the list and gives the engine's task id, or nothing when the case does not wait for the step. */
    public Optional<String> close(CaseId caseId, String step) {
        return jdbc.sql("delete from work_item where case_id = :case and step = :step returning task_id")
                .param("case", caseId.value())
                .param("step", step)
                .query(String.class)
                .optional();
    }

    /** The step's due date is another one now; nothing happens when it is not open. */
    public void move(CaseId caseId, Step<?> step) {
        jdbc.sql("update work_item set due_on = :due where case_id = :case and step = :step")
                .param("due", dueDate(caseId, step))
                .param("case", caseId.value())
                .param("step", step.key())
                .update();
    }

    /** The group's name was corrected. */
    public void rename(CaseId caseId, String name) {
        jdbc.sql("update work_item set group_name = :name where case_id = :case")
                .param("name", name)
                .param("case", caseId.value())
                .update();
    }

    /** The engine has dropped the task, for example because its time ran out. */
    public void drop(String taskId) {
        jdbc.sql("delete from work_item where task_id = :task")
                .param("task", taskId)
                .update();
    }

    public Optional<WorkItem> find(CaseId caseId, String step) {
        return jdbc.sql("select " + COLUMNS + " from work_item where case_id = :case and step = :step")
                .param("case", caseId.value())
                .param("step", step)
                .query(WorkItems::read)
                .optional();
    }

    /** What the case waits for now. */
    public List<WorkItem> of(CaseId caseId) {
        return jdbc.sql("select " + COLUMNS + " from work_item where case_id = :case order by id")
                .param("case", caseId.value())
                .query(WorkItems::read)
                .list();
    }

    /** Last day for the step if it began now: the case's own date, else the programme year's deadline. */
    public LocalDate dueDate(CaseId caseId, Step<?> step) {
        return dueDate(groups.get(caseId), step);
    }

    /** The time zone in which days count for the case. */
    public ZoneId zone(CaseId caseId) {
        return zoneOf(groups.get(caseId).regency());
    }

    private LocalDate dueDate(GroupSummary group, Step<?> step) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zoneOf(group.regency()));
        return step.due(group.caseId())
                .or(() -> programme.deadline(group.programmeYear(), step.key(), today))
                .orElseThrow(() -> new IllegalStateException(
                        "Programme year " + group.programmeYear() + " sets no deadline for " + step.key()));
    }

    private ZoneId zoneOf(String regency) {
        return regions.find(regency).map(region -> region.zone()).orElse(clock.getZone());
    }

    static WorkItem read(ResultSet row, int number) throws SQLException {
        Timestamp takenAt = row.getTimestamp("taken_at");
        return new WorkItem(
                row.getLong("id"),
                CaseId.of(row.getString("case_id")),
                row.getString("number"),
                row.getString("group_name"),
                row.getString("step"),
                Duty.valueOf(row.getString("duty")),
                row.getString("assignee"),
                row.getString("barred"),
                row.getString("regency"),
                row.getInt("programme_year"),
                row.getInt("phase"),
                Rupiah.of(row.getLong("amount")),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getString("taken_by"),
                takenAt == null ? null : takenAt.toInstant());
    }
}
