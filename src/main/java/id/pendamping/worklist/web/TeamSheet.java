package id.pendamping.worklist.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.listing.Cursor;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.programme.RegionDays;
import id.pendamping.programme.Regions;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.worklist.DueReasons;
import id.pendamping.worklist.TeamTasks;
import id.pendamping.worklist.WorkItem;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tasks of others as a sheet, read part by part. */
@Component
class TeamSheet {

    private static final int AT_ONCE = 200;
    private static final List<String> COLUMNS =
            List.of("number", "group", "regency", "step", "holder", "opened", "due", "late", "why");

    private final TeamTasks tasks;
    private final DueReasons reasons;
    private final Accounts accounts;
    private final Regions regions;
    private final RegionDays days;
    private final MessageSource texts;

    TeamSheet(
            TeamTasks tasks,
            DueReasons reasons,
            Accounts accounts,
            Regions regions,
            RegionDays days,
            MessageSource texts) {
        this.tasks = tasks;
        this.reasons = reasons;
        this.accounts = accounts;
        this.regions = regions;
        this.days = days;
        this.texts = texts;
    }

    String name(Locale language) {
        return say("team.file", language);
    }

    void write(Account account, TeamTasks.Filter filter, Locale language, OutputStream sheet) throws IOException {
        Map<String, String> names = new HashMap<>();
        SafeCsv.write(sheet, rows -> {
            rows.accept(COLUMNS.stream()
                    .map(column -> say("team.column." + column, language))
                    .toList());
            each(account, filter, item -> rows.accept(row(item, names, language)));
        });
    }

    private void each(Account account, TeamTasks.Filter filter, Consumer<WorkItem> taker) {
        Slice<WorkItem> part = tasks.part(account, filter, new PartRequest(null, AT_ONCE));
        part.items().forEach(taker);
        for (Cursor next = part.next(); next != null; next = part.next()) {
            part = tasks.part(account, filter, new PartRequest(next.toString(), AT_ONCE));
            part.items().forEach(taker);
        }
    }

    private List<String> row(WorkItem item, Map<String, String> names, Locale language) {
        String holder = item.assignee() == null ? item.takenBy() : item.assignee();
        long late = ChronoUnit.DAYS.between(item.dueOn(), days.today(item.regency()));
        return List.of(
                item.number(),
                item.name(),
                item.regency() == null ? "" : regions.nameOf(item.regency()),
                say("step." + item.step(), language),
                holder == null ? say("duty." + item.duty(), language) : names.computeIfAbsent(holder, accounts::nameOf),
                item.openedAt().toString(),
                item.dueOn().toString(),
                String.valueOf(Math.max(0, late)),
                reasons.of(item));
    }

    private String say(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
