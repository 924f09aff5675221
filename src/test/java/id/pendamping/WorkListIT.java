package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.TakenWork;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list an officer works from: taking tasks up, keeping views, sheets, a case at a glance, and reading over. */
@PendampingTest
class WorkListIT {

    private static final String SECOND = "lima.verifikator";

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

    @Autowired
    TakenWork takenWork;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    private Person verifier;

    @BeforeEach
    void meet() {
        accounts.open(SECOND, "Lima Contoh Sagala", Cast.SECRET, Set.of(Duty.VERIFIER), Set.of("35"), null);
        verifier = scenario.person(cast.holding(Duty.VERIFIER));
    }

    @Test
    void ofTwoOfficersWhoTakeTheSameTaskOneIsFirstAndTheOtherReadsWho() throws Exception {
        WorkItem item = register(null);
        Account first = cast.holding(Duty.VERIFIER);
        Account second = accounts.byLogin(SECOND).orElseThrow();
        ExecutorService officers = Executors.newFixedThreadPool(2);
        int taken = 0;
        try {
            List<Callable<TakenWork.Taking>> both = List.of(
                    () -> takenWork.take(first, List.of(item.id())), () -> takenWork.take(second, List.of(item.id())));
            for (Future<TakenWork.Taking> taking : officers.invokeAll(both)) {
                taken += taking.get().taken();
                assertThat(taking.get().taken() + taking.get().others().size()).isEqualTo(1);
            }
        } finally {
            officers.shutdownNow();
        }
        assertThat(taken).isEqualTo(1);

        takenWork.takeOver(second, item.id());
        String told = said(verifier, "/tasks/take", Map.of("id", String.valueOf(item.id())));
        assertThat(told).contains(item.name(), "sudah diambil Lima Contoh Sagala");
        assertThat(verifier.get(address(item)).body()).contains("Lima Contoh Sagala mengambil tugas ini", "Ambil alih");

        verifier.post(
                "/cases",
                "/cases/" + item.number() + "/steps/" + item.step() + "/take-over",
                Map.of("id", String.valueOf(item.id())));
        assertThat(takerOf(item)).isEqualTo(first.id());
        assertThat(verifier.get("/tasks?view=MINE&q=" + item.number()).body()).contains(item.name(), "Anda ambil");

        verifier.post("/cases", "/tasks/give-back", Map.of("id", String.valueOf(item.id())));
        assertThat(takerOf(item)).isNull();
        assertThat(verifier.get("/tasks?view=FREE&q=" + item.number()).body()).contains(item.name());
    }

    @Test
    void nobodyTakesWhatIsNotOnTheirList() {
        WorkItem item = register(null);
        Person treasurer = scenario.person(cast.holding(Duty.TREASURER));

        String told = said(treasurer, "/tasks/take", Map.of("id", String.valueOf(item.id())));

        assertThat(told).contains("1 tugas tidak lagi menunggu Anda");
        assertThat(takerOf(item)).isNull();
        assertThat(said(treasurer, "/tasks/take", Map.of())).contains("Pilih dulu tugasnya");
    }

    @Test
    void nobodyTakesWhatSeparationOfDutiesKeepsFromThem() {
        String login = "uji.rangkap";
        accounts.open(login, "Rangkap Contoh", Cast.SECRET, Set.of(Duty.REGISTRAR, Duty.VERIFIER), Set.of("35"), null);
        Account both = accounts.byLogin(login).orElseThrow();
        WorkItem foreign = register(null);
        assertThat(takenWork.take(both, List.of(foreign.id())).taken())
                .as("has had nothing to do with it")
                .isEqualTo(1);
        takenWork.giveBack(both, List.of(foreign.id()));
        WorkItem item = scenario.waiting(scenario.group(InventedGroups.next(), both));
        Person person = scenario.person(both);

        assertThat(takenWork.take(both, List.of(item.id()))).isEqualTo(new TakenWork.Taking(0, List.of(), 1, 0));
        assertThat(takenWork.takeOver(both, item.id())).isFalse();
        assertThat(takerOf(item)).isNull();
        assertThat(said(person, "/tasks/take", Map.of("id", String.valueOf(item.id()))))
                .contains("1 tugas tidak dapat Anda ambil");
        assertThat(person.get("/tasks?q=" + item.number()).body())
                .contains(item.name(), "Anda sudah bertindak di sini dalam peran lain");
        assertThat(scenario.program(login).get("/tasks?q=" + item.number()).body())
                .contains("\"barred\":\"" + both.id() + "\"");
        assertThat(verifier.get("/tasks?q=" + item.number()).body())
                .contains(item.name())
                .doesNotContain("dalam peran lain");
    }

    @Test
    void aSheetHoldsWhatTheFilterShowsAndRunsNothing() {
        WorkItem item = register("=1+1 Mitra");
        WorkItem other = register(null);

        HttpResponse<String> sheet = verifier.get("/tasks/download?q=" + item.number());
        assertThat(sheet.headers().firstValue("content-disposition").orElse("")).contains("tugas.csv");
        assertThat(sheet.body())
                .startsWith("\uFEFFNomor kasus;Kelompok;")
                .contains(item.number() + ";'=1+1 Mitra;")
                .doesNotContain(other.number());

        HttpResponse<String> ticked =
                verifier.post("/cases", "/tasks/download", Map.of("id", String.valueOf(other.id())));
        assertThat(ticked.body()).contains(other.number()).doesNotContain(item.number());
        Person elsewhere = scenario.person(cast.holding(Duty.TREASURER));
        assertThat(elsewhere
                        .post("/cases", "/tasks/download", Map.of("id", String.valueOf(other.id())))
                        .body())
                .doesNotContain(other.number());
    }

    @Test
    void aViewIsKeptUnderItsNameAndGoesAgain() {
        WorkItem item = register(null);
        String filter = "step=verify-administration&q=" + item.number();

        String told = said(verifier, "/tasks/views?" + filter, Map.of("name", "Jember dulu"));
        assertThat(told).contains("Pandangan Jember dulu tersimpan");
        String page = verifier.get("/tasks?" + filter).body();
        assertThat(page).contains("Hapus pandangan Jember dulu").contains(item.name());
        assertThat(said(verifier, "/tasks/views?" + filter, Map.of("name", "x".repeat(41))))
                .contains("Nama pandangan berisi 1 sampai 40 huruf");

        UUID id = jdbc.sql("select id from saved_view where name = 'Jember dulu'")
                .query(UUID.class)
                .single();
        scenario.person(SECOND).post("/cases", "/tasks/views/" + id + "/remove", Map.of());
        assertThat(verifier.get("/tasks").body()).as("nobody else removes it").contains("Jember dulu");
        verifier.post("/cases", "/tasks/views/" + id + "/remove", Map.of());
        assertThat(verifier.get("/tasks").body()).doesNotContain("Jember dulu");
    }

    @Test
    void aCaseAtAGlanceIsForThoseWhoMaySeeTheCase() {
        WorkItem item = register(null);

        String glance = verifier.get("/cases/" + item.number() + "/summary").body();
        assertThat(glance).contains(item.name(), "Buka tugas", "Kelompok didaftarkan");
        assertThat(verifier.get("/cases/TKM-2023-3509-99999/summary").statusCode())
                .isEqualTo(404);
        accounts.open(
                "jauh.verifikator", "Jauh Contoh Sitorus", Cast.SECRET, Set.of(Duty.VERIFIER), Set.of("12"), null);
        assertThat(scenario.person("jauh.verifikator")
                        .get("/cases/" + item.number() + "/summary")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeTakenBackIsReadOverFirst() {
        WorkItem item = register(null);
        while (!item.step().equals("decide-recipient")) {
            clock.standAt(clock.instant().plusSeconds(3_600));
            players.play(item, Manner.PLAIN);
            item = workItems.of(item.caseId()).get(0);
        }
        Person officer = scenario.person(cast.holding(Duty.COMMITMENT_OFFICER));
        Map<String, String> answers = new HashMap<>(playbook.answers(item.caseId(), item.step(), Manner.PLAIN, true));
        String key = UUID.randomUUID().toString();

        HttpResponse<String> read = officer.submit(item.number(), item.step(), with(answers, "_check"), key);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .contains("Periksa sebelum mengirim", answers.get("decreeNumber"), "24 Juli 2023", key)
                .containsPattern("name=\"decreeDate.day\"\\s+value=\"24\"");
        assertThat(workItems.of(item.caseId()).get(0).step())
                .as("nothing happened yet")
                .isEqualTo("decide-recipient");

        HttpResponse<String> back = officer.submit(item.number(), item.step(), with(answers, "_edit"), key);
        assertThat(back.body())
                .contains("value=\"" + answers.get("decreeNumber") + '"', key)
                .containsPattern("name=\"decreeDate.day\"\\s+value=\"24\"");

        HttpResponse<String> wrong =
                officer.submit(item.number(), item.step(), with(Map.of("verdict", "APPROVED"), "_check"), key);
        assertThat(wrong.statusCode()).as("what is wrong is said before").isEqualTo(422);

        assertThat(officer.submit(item.number(), item.step(), answers, key).statusCode())
                .isEqualTo(302);
        assertThat(workItems.of(item.caseId()).get(0).step()).isEqualTo("ratify-decree");
    }

    private static Map<String, String> with(Map<String, String> answers, String mark) {
        Map<String, String> marked = new HashMap<>(answers);
        marked.put(mark, "true");
        return marked;
    }

    private WorkItem register(@org.jspecify.annotations.Nullable String name) {
        return scenario.waiting(scenario.group(name == null ? InventedGroups.next() : InventedGroups.named(name)));
    }

    /** What the page says to which the answer leads. */
    private static String said(Person person, String target, Map<String, String> form) {
        HttpResponse<String> answer = person.post("/cases", target, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String to = answer.headers().firstValue("location").orElseThrow();
        return person.get(to.replaceFirst("^http://[^/]+", "")).body();
    }

    private @org.jspecify.annotations.Nullable String takerOf(WorkItem item) {
        return workItems.find(item.caseId(), item.step()).orElseThrow().takenBy();
    }

    private static String address(WorkItem item) {
        return "/cases/" + item.number() + "/steps/" + URLEncoder.encode(item.step(), StandardCharsets.UTF_8);
    }
}
