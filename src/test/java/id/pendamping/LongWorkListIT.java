package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.listing.PageRequest;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkList;
import id.pendamping.worklist.WorkListSlices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of more tasks than are counted, in a province where nobody else works. */
@PendampingTest
class LongWorkListIT {

    private static final int TASKS = 1_100;
    private static final int PAGE = 15;
    private static final Pattern NEXT =
            Pattern.compile("rel=\"next\" href=\"([^\"]+)\"|href=\"([^\"]+)\" rel=\"next\"");

    @Autowired
    Scenario scenario;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkList workList;

    @Autowired
    WorkListSlices slices;

    @Autowired
    JdbcClient jdbc;

    private Account officer;

    @BeforeEach
    void fill() {
        officer = accounts.byLogin("lia.papua").orElseGet(() -> {
            accounts.open("lia.papua", "Lia Contoh Wanggai", Cast.SECRET, Set.of(Duty.VERIFIER), Set.of("94"), null);
            return accounts.byLogin("lia.papua").orElseThrow();
        });
        jdbc.sql("""
                        insert into work_item (task_id, subject_kind, subject_id, step, duty, assignee, barred, number, name,
                            regency, province, programme_year, phase, amount, opened_at, due_on)
                        select 'long-' || i, 'CASE', md5('long' || i)::uuid, case when i % 2 = 0 then 'verify-field'
                            else 'verify-administration' end, 'VERIFIER', case when i % 100 = 0 then :me end,
                            case when i % 50 = 7 then :me end, 'TKM-2023-9401-' || lpad(i::text, 5, '0'),
                            case when i % 10 = 0 then 'Sagu Manis ' else 'Noken ' end || i, '94' || lpad((1 + i % 3)::text, 2, '0'),
                            '94', 2023, 1 + i % 3, 1000, now(), date '2023-07-01' + i % 37
                        from generate_series(1, :tasks) i""").param("tasks", TASKS).param("me", officer.id()).update();
        jdbc.sql("""
                        insert into work_subject (subject_kind, subject_id, number, name)
                        select subject_kind, subject_id, number, name from work_item where task_id like 'long-%'""").update();
    }

    @AfterEach
    void empty() {
        jdbc.sql("delete from work_subject where number like 'TKM-2023-9401-%'").update();
        jdbc.sql("delete from work_item where task_id like 'long-%'").update();
    }

    @Test
    void everyPageIsReachedAndNoTaskIsMissedOrMetTwice() {
        for (WorkList.Filter filter : List.of(
                WorkList.Filter.of(null, null, null, null, null),
                WorkList.Filter.of(WorkList.View.FREE, "verify-field", null, 2, null),
                WorkList.Filter.of(WorkList.View.LATE, null, "9402", null, null),
                WorkList.Filter.of(null, null, null, null, "manis"),
                WorkList.Filter.of(null, null, null, null, "no"))) {
            List<Long> whole = new ArrayList<>();
            slices.each(officer, filter, item -> whole.add(item.id()));
            List<Long> paged = new ArrayList<>();
            List<WorkListSlices.Place> beginnings = new ArrayList<>();
            WorkList.Matches page = workList.page(officer, filter, PageRequest.of(1, PAGE));
            paged.addAll(ids(page));
            while (page.hasNext()) {
                var turn = new WorkList.Turn(PageRequest.of(page.page().number() + 1L, PAGE), place(page.end()), null);
                page = workList.page(officer, filter, turn);
                beginnings.add(place(page.beginning()));
                paged.addAll(ids(page));
            }
            assertThat(whole).as("%s", filter).hasSizeGreaterThan(PAGE);
            assertThat(paged).as("%s", filter).isEqualTo(whole);

            var back = new WorkList.Turn(PageRequest.of(2, PAGE), null, beginnings.get(1));
            assertThat(ids(workList.page(officer, filter, back)))
                    .as("back to the second page of %s", filter)
                    .isEqualTo(whole.subList(PAGE, 2 * PAGE));
            assertThat(ids(workList.page(officer, filter, PageRequest.of(2, PAGE))))
                    .as("the second page by its number of %s", filter)
                    .isEqualTo(whole.subList(PAGE, 2 * PAGE));
        }
    }

    @Test
    void moreThanAThousandAreNotCountedAndAPagePastTheEndIsTheLast() {
        Person person = scenario.person(officer);
        String first = person.get("/tasks").body();
        assertThat(first).contains("1.000+", "1–15 dari 1.000+ · halaman 1");

        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String link = next.group(1) == null ? next.group(2) : next.group(1);
        assertThat(person.get(link.replace("&amp;", "&")).body()).contains("16–30 dari 1.000+ · halaman 2");

        assertThat(person.get("/tasks?page=99999999999").body())
                .contains("halaman 67")
                .contains("rel=\"next\"");
        assertThat(person.get("/tasks?q=sagu&page=2147483647").body()).contains("106–110 dari 110 · halaman 8 dari 8");
    }

    @Test
    void theSheetHasAllOfThem() {
        String sheet = scenario.person(officer).get("/tasks/download").body();
        assertThat(sheet.lines().filter(line -> line.startsWith("TKM-2023-9401-")))
                .hasSize(TASKS - TASKS / 50);
    }

    private static WorkListSlices.Place place(String cursor) {
        return WorkListSlices.Place.parse(cursor).orElseThrow();
    }

    private static List<Long> ids(WorkList.Matches matches) {
        return matches.page().items().stream().map(WorkItem::id).toList();
    }
}
