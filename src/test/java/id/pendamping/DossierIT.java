package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.group.Registration;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The auditor's desk over HTTP: the dossier now and then, and cases found by what is on record about them. */
@PendampingTest
class DossierIT {

    private static final String AUDITOR = "nia.pemeriksa";

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Registration group = InventedGroups.next();

    @Test
    void aDossierTellsWhatChangedWhyAndHowTheCaseStoodThen() {
        CaseId caseId = scenario.group(group);
        String number = workItems.of(caseId).get(0).number();
        String mentor = playUntil(caseId, "accept-report", Manner.PLAIN);
        String path = "/cases/" + number + "/dossier";

        assertThat(scenario.person(mentor).get(path).statusCode()).isEqualTo(404);
        String now = scenario.person(AUDITOR).get(path + "?all=true").body();
        assertThat(now)
                .contains("Dihitung ulang, hasil sama", "20.000.000", "Semua terbukti")
                .doesNotContain("hasil berbeda");

        List<Recorded> entries = entries(caseId);
        long paid = entries.stream()
                .filter(entry -> entry.type().equals("aid-disbursed"))
                .findFirst()
                .orElseThrow()
                .sequence();
        String before = scenario.person(AUDITOR).get(path + "?at=" + (paid - 1)).body();
        assertThat(before)
                .contains(
                        (entries.size() - paid + 1) + " catatan sesudahnya tidak ditampilkan",
                        "Belum ada yang disalurkan")
                .doesNotContain("id=\"entry-" + paid + '"');
        assertThat(scenario.person(AUDITOR).get(path + "?at=" + paid).body())
                .contains("id=\"entry-" + paid + '"')
                .doesNotContain("Belum ada yang disalurkan");
        assertThat(scenario.person(AUDITOR).get(path + "?kind=MONEY").body())
                .contains("id=\"entry-" + paid + '"')
                .doesNotContain("id=\"entry-1\"");
        assertThat(scenario.person(AUDITOR).get(path + "?stage=REGISTRATION").body())
                .contains("id=\"entry-1\"")
                .doesNotContain("id=\"entry-" + paid + '"');
        listsStandAsTheyStood(caseId, path, now, before, paid);
        String signatory = entries.get((int) paid - 1).actor();
        assertThat(scenario.person(AUDITOR).get(path + "?person=" + signatory).body())
                .contains("id=\"entry-" + paid + '"')
                .doesNotContain("id=\"entry-1\"");

        String entry = scenario.person(AUDITOR).get(path + '/' + paid).body();
        assertThat(entry)
                .contains(entries.get((int) paid - 1).eventId().toString())
                .contains(entries.get((int) paid - 1).hash().substring(60));
        assertThat(scenario.person(AUDITOR).get(path + "/9999").statusCode()).isEqualTo(404);

        assertThat(views(caseId)).containsExactly("dossier-opened");
        assertThat(now).as("the first look shows in the next").contains("Berkas jejak dibuka");
        assertThat(scenario.person("bambang.ppk").get(path).body()).doesNotContain("Berkas jejak dibuka");
        assertThat(scenario.person("bambang.ppk").get(path + "/d1").statusCode())
                .isEqualTo(404);
    }

    /** What was changed behind the program's back is not shown as if it had been so then. */
    private void listsStandAsTheyStood(CaseId caseId, String path, String now, String before, long paid) {
        String member = Objects.requireNonNull(group.members().get(0).name());
        String changed = "1. Berubah sesudahnya";
        assertThat(now)
                .contains("Rencana anggaran (RAB)</h2>", "Belanja dalam LPJ versi 1</h2>", "1. " + member)
                .doesNotContain("hanya dikenal dari sidiknya");
        assertThat(before)
                .contains("RAB per ", "Anggota per ", "1. " + member)
                .doesNotContain("Belanja dalam LPJ", "hanya dikenal dari sidiknya");
        for (String row : List.of(
                "budget_line set amount = amount + quantity, unit_price = unit_price + 1",
                "member set name = 'Orang Lain'")) {
            String where = " where position = 1 and case_id = '" + caseId + "'";
            String old = one("select name from member" + where + " and :case is not null", caseId);
            jdbc.sql("update " + row + where).update();
            try {
                assertThat(scenario.person(AUDITOR)
                                .get(path + "?at=" + (paid - 1))
                                .body())
                        .contains(changed)
                        .doesNotContain("Orang Lain");
            } finally {
                jdbc.sql("update budget_line set amount = amount - quantity, unit_price = unit_price - 1" + where
                                + " and :budget")
                        .param("budget", row.startsWith("budget"))
                        .update();
                jdbc.sql("update member set name = :name" + where)
                        .param("name", old)
                        .update();
            }
        }
    }

    @Test
    void aCaseIsFoundByWhatIsOnRecordAboutIt() {
        CaseId caseId = scenario.group(group);
        String number = workItems.of(caseId).get(0).number();
        String mentor = playUntil(caseId, "accept-report", Manner.REVISED);
        String vendor =
                jdbc.sql("""
                        select e.vendor from expense_line e join report r on r.id = e.report_id
                        where r.case_id = :case order by e.number limit 1""").param("case", caseId.value()).query(String.class).single();
        String sp2d = one("select sp2d_number from payment where case_id = :case", caseId);
        String agreement = one("select number from agreement where case_id = :case", caseId);
        String mentorName =
                one("select name from account where login = '" + mentor + "' and :case is not null", caseId);
        String narrow = "&q=" + number;

        assertThat(found("q=" + number)).contains(number);
        assertThat(found("q=" + encoded(group.name()))).contains(number);
        assertThat(found("mentor=" + encoded(mentorName) + narrow)).contains(number);
        assertThat(found("mentor=Siapapun" + narrow)).doesNotContain("/cases/" + number);
        assertThat(found("officer=laila" + narrow)).contains(number);
        assertThat(found("officer=dian" + narrow)).doesNotContain("/cases/" + number);
        assertThat(found("vendor=" + encoded(vendor) + narrow)).contains(number);
        Map<String, Object> line =
                jdbc.sql("""
                    select e.item, e.spent_on, e.amount, r.number as receipt from accountability_purchase e
                    join receipt r on r.expense_line_id = e.id
                    where e.case_id = :case and e.version = 1 and r.number ~ '[0-9]' order by e.number limit 1\
                    """).param("case", caseId.value()).query().singleRow();
        String item = encoded(String.valueOf(line.get("item")));
        String amount = String.valueOf(line.get("amount"));
        assertThat(found("item=" + item + "&sum=LINE&from=" + amount + "&to=" + amount + narrow))
                .contains(number, "Baris ", String.valueOf(line.get("item")));
        assertThat(found("item=" + item + "&day=" + line.get("spent_on") + narrow))
                .contains(number);
        assertThat(found("item=" + item + "&day=2020-01-01" + narrow)).doesNotContain("/cases/" + number);
        assertThat(found("receipt=" + encoded(String.valueOf(line.get("receipt"))) + narrow))
                .contains(number);
        assertThat(found("receipt=" + encoded("Nota No. " + line.get("receipt")) + narrow))
                .contains(number);
        for (String typed : List.of(sp2d, "SP2D " + sp2d, sp2d.replaceAll("(.{4})", "$1 "), "“" + sp2d + "”.")) {
            assertThat(found("document=" + encoded(typed))).as(typed).contains(number);
        }
        for (String typed : List.of(
                "No. " + agreement,
                agreement.replace("/", " / "),
                agreement.replace('/', '\u2215'),
                "“" + agreement + "”.")) {
            assertThat(found("document=" + encoded(typed))).as(typed).contains(number);
        }
        assertThat(found("document=" + encoded(agreement.toLowerCase(java.util.Locale.ROOT))))
                .contains(number);
        assertThat(found("sum=DISBURSED&from=20.000.000&to=20.000.000" + narrow))
                .contains(number);
        assertThat(found("sum=OUTSTANDING&to=19.999.999" + narrow)).doesNotContain("/cases/" + number);
        assertThat(found("from=banyak")).contains("Jumlah dari dan sampai");
        assertThat(found("state=accountability&region=" + group.regency().substring(0, 2) + narrow))
                .contains(number);
        assertThat(found("state=rejected" + narrow)).doesNotContain("/cases/" + number);
        assertThat(found("finding=OPEN" + narrow)).doesNotContain("/cases/" + number);
        assertThat(found("rule=REPORT_REJECTED" + narrow)).doesNotContain("/cases/" + number);
        assertThat(found("rule=REPORT_REVISION" + narrow)).contains("/cases/" + number);
        assertThat(found("overdue=true" + narrow)).doesNotContain("/cases/" + number);
        assertThat(scenario.person(AUDITOR).get("/search.csv?q=" + number).body())
                .contains(number, "Nomor kasus");
        assertThat(scenario.person(mentor).get("/search?q=" + number).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMemberIsFoundByTheHashOfTheNikAndTheQuestionIsOnRecord() {
        CaseId caseId = scenario.group(group);
        String number = workItems.of(caseId).get(0).number();
        String nik = Objects.requireNonNull(group.members().get(0).nik());

        assertThat(search(AUDITOR, nik, "pendek").statusCode()).isEqualTo(422);
        assertThat(search(AUDITOR, "123", "Pengaduan warga nomor 7").statusCode())
                .isEqualTo(422);
        assertThat(search("bambang.ppk", nik, "Pengaduan warga nomor 7").statusCode())
                .isEqualTo(403);
        assertThat(views(caseId)).isEmpty();
        HttpResponse<String> found = search(AUDITOR, nik, "Pengaduan warga nomor 7");
        assertThat(found.body()).contains("/cases/" + number).doesNotContain(nik);
        assertThat(views(caseId)).containsExactly("member-looked-up");
        assertThat(jdbc.sql("select data ->> 'found' from journal where type = 'member-searched' and reason = :reason")
                        .param("reason", "Pengaduan warga nomor 7")
                        .query(String.class)
                        .list())
                .containsExactly("1");
    }

    @Test
    void aQuestionIsKeptUnderANameAndTakenAway() {
        Person auditor = scenario.person(AUDITOR);
        assertThat(auditor.post("/search", "/search/saved", Map.of("name", "", "state", "closed"))
                        .body())
                .contains("Nama");
        auditor.post("/search", "/search/saved", Map.of("name", "Selesai dengan sisa", "state", "closed", "from", "1"));
        assertThat(auditor.get("/search").body())
                .contains("Selesai dengan sisa", "sum=OUTSTANDING&amp;from=1&amp;state=closed");
        auditor.post(
                "/search",
                "/search/saved/remove",
                Map.of(
                        "id",
                        one(
                                "select id::text from saved_search where :case is not null limit 1",
                                scenario.group(group))));
        assertThat(auditor.get("/search").body()).doesNotContain("Selesai dengan sisa");
    }

    private String found(String question) {
        return scenario.person(AUDITOR).get("/search?" + question).body();
    }

    private HttpResponse<String> search(String login, String nik, String reason) {
        return scenario.person(login).post("/search", "/search/member", Map.of("nik", nik, "reason", reason));
    }

    private List<Recorded> entries(CaseId caseId) {
        return journal.of(caseId.subject(), 0, 1_000);
    }

    private List<String> views(CaseId caseId) {
        return journal.of(new Subject(Subject.Kind.ACCESS, caseId.toString()), 0, 100).stream()
                .map(Recorded::type)
                .toList();
    }

    private String one(String sql, CaseId caseId) {
        return jdbc.sql(sql).param("case", caseId.value()).query(String.class).single();
    }

    /** The login of the mentor. */
    private String playUntil(CaseId caseId, String step, Manner manner) {
        String mentor = "";
        while (!workItems.of(caseId).get(0).step().equals(step)) {
            WorkItem item = workItems.of(caseId).get(0);
            clock.standAt(clock.instant()
                    .plus(item.step().equals("compile-report") ? Duration.ofDays(21) : Duration.ofHours(5)));
            if (item.step().equals("compile-report")) {
                mentor = players.whoDoes(item).login();
            }
            players.play(item, manner);
        }
        return mentor;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
