package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.evidence.Photo;
import id.pendamping.forms.Dates;
import id.pendamping.group.AidCases;
import id.pendamping.group.GroupRoster;
import id.pendamping.group.Member;
import id.pendamping.group.MemberDetails;
import id.pendamping.group.Registration;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.Mutations;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups that change on their way: who leaves, who joins, who is the chair, and whether there is a group at all. */
@PendampingTest
class GroupChangeIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    StepCatalogue steps;

    @Autowired
    WorkItems workItems;

    @Autowired
    AidCases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    GroupRoster roster;

    @Autowired
    MemberDetails details;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Scenario.BEGINNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-field", "request-payment", "compile-report"})
    void aMemberIsReplacedAndScreenedAgain(String step) {
        CaseId caseId = scenario.caseAt(step);
        GroupRoster.Entry leaving = ordinary(caseId).get(0);
        Registration.Person newcomer = stranger();

        assertThat(announce(caseId, replacing(leaving, newcomer)).statusCode()).isEqualTo(302);
        assertThat(roster.member(caseId, leaving.id()))
                .as("nothing changes before the decision")
                .isPresent();
        assertThat(scenario.person(players.whoDoes(item(caseId, "decide-group-change")))
                        .get("/cases/" + scenario.number(caseId) + "/steps/decide-group-change")
                        .body())
                .contains(newcomer.name(), "••••••••", "BA-7/2023")
                .doesNotContain(String.valueOf(newcomer.nik()));
        decide(caseId, "decide-group-change", Map.of());

        assertThat(roster.everybody(caseId))
                .as("who has left stays in the history")
                .hasSize(11)
                .filteredOn(one -> one.until() != null)
                .extracting(GroupRoster.Entry::id)
                .containsExactly(leaving.id());
        assertThat(details.of(caseId)).extracting(MemberDetails.Details::nik).contains(newcomer.nik());
        assertThat(facts(caseId, "group-change-decided"))
                .extracting(entry -> entry.data().get("members"), entry -> entry.data()
                        .get("left"))
                .containsExactly(tuple(10L, (long) leaving.position()));
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
        assertAgrees(caseId);
    }

    @Test
    void whoMayNotBeAMemberDoesNotJoin() {
        CaseId caseId = scenario.caseAt("compile-report");
        CaseId other = scenario.caseAt("verify-administration");
        GroupRoster.Entry leaving = ordinary(caseId).get(0);

        Registration.Person twice = with(stranger(), details.of(caseId).get(4).nik(), null);
        assertThat(announce(caseId, replacing(leaving, twice)).body())
                .as("a member already")
                .contains("NIK");
        Registration.Person elsewhere =
                with(stranger(), details.of(other).get(5).nik(), null);
        assertThat(announce(caseId, replacing(leaving, elsewhere)).body())
                .as("a member of another group")
                .contains("kelompok lain tahun ini atau baru saja dibantu");
        CaseId aided = scenario.caseAt("confirm-funds");
        Registration.Person helped = with(stranger(), details.of(aided).get(6).nik(), null);
        assertThat(announce(caseId, replacing(leaving, helped)).body())
                .as("aided before")
                .contains("kelompok lain tahun ini atau baru saja dibantu");
        Registration.Person old = with(stranger(), null, LocalDate.of(1950, 1, 1));
        assertThat(announce(caseId, replacing(leaving, old)).body()).contains("tidak lolos saringan");
        assertThat(workItems.find(caseId, "decide-group-change")).isEmpty();
        assertThat(roster.everybody(caseId)).hasSize(10);
        assertThat(facts(caseId, "group-change-announced")).isEmpty();
    }

    @Test
    void whoJoinedAnotherGroupMeanwhileIsRefusedAtTheDecision() {
        CaseId caseId = scenario.caseAt("compile-report");
        CaseId other = scenario.caseAt("compile-report");
        Registration.Person newcomer = stranger();
        assertThat(announce(caseId, replacing(ordinary(caseId).get(0), newcomer))
                        .statusCode())
                .isEqualTo(302);
        assertThat(announce(other, replacing(ordinary(other).get(0), newcomer)).statusCode())
                .isEqualTo(302);
        decide(caseId, "decide-group-change", Map.of());

        HttpResponse<String> second = tried(other, "decide-group-change", Map.of());
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("tidak lolos saringan");
        assertThat(roster.everybody(other)).hasSize(10);
        decide(other, "decide-group-change", Map.of("verdict", "REFUSED"));
        assertThat(roster.everybody(other)).hasSize(10);
        scenario.playToTheEnd(other, Manner.PLAIN);
        assertThat(outcome(other)).isEqualTo("closed");
        assertAgrees(other);
    }

    @Test
    void whoAnnouncesDoesNotDecideAndOneChangeComesAfterTheOther() {
        CaseId caseId = scenario.caseAt("compile-report");
        String number = scenario.number(caseId);
        Person mentor = scenario.person(players.whoDoes(scenario.waiting(caseId)));
        String page = "/cases/" + number + "/group-change";
        assertThat(mentor.get("/cases/" + number).body()).contains(page);
        assertThat(mentor.get(page).body()).contains("kind=DISSOLVED", "Anggota dari waktu ke waktu");
        assertThat(mentor.get(page + "?kind=REPLACED").body()).contains("name=\"nik\"");
        assertThat(mentor.get(page + "?kind=DISSOLVED").body()).doesNotContain("name=\"nik\"");
        assertThat(scenario.person("bambang.ppk").get(page).body())
                .as("officers read who is and was in the group, and do not announce")
                .contains("Anggota dari waktu ke waktu")
                .doesNotContain("kind=DISSOLVED");
        assertThat(scenario.person("bambang.ppk")
                        .post("/cases/" + number, page, minutes("DISSOLVED"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(mentor.post(page, page, Map.of("kind", "LEFT")).statusCode())
                .as("without who, why and by which minutes")
                .isEqualTo(422);
        assertThat(mentor.post(page, page, leaving(ordinary(caseId).get(0))).statusCode())
                .isEqualTo(302);
        assertThat(mentor.get("/cases/" + number).body()).contains("Menunggu keputusan PPK");
        assertThat(mentor.post(page, page, minutes("DISSOLVED")).body()).contains("masih menunggu keputusan");
        assertThat(scenario.program("tuti.pendaftar")
                        .post("/cases/" + number + "/group-change", "{\"kind\":\"DISSOLVED\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(scenario.person("ratna.penelaah")
                        .submit(number, "decide-group-change", Map.of("verdict", "REFUSED", "grounds", "Tidak."))
                        .statusCode())
                .isEqualTo(403);
        assertThat(tried(caseId, "decide-group-change", Map.of("documentNumber", ""))
                        .body())
                .as("an addendum is needed")
                .contains("adendum");
        decide(caseId, "decide-group-change", Map.of());
        assertThat(facts(caseId, "group-change-decided").get(0).data()).containsEntry("after", "STANDS");
    }

    @Test
    void aGroupBelowTheLeastNumberIsReviewedAndGoesOnOrEnds() {
        for (String verdict : List.of("CONTINUES", "DISSOLVED")) {
            CaseId caseId = scenario.caseAt("compile-report");
            for (int i = 0; i < 3; i++) {
                assertThat(announce(caseId, leaving(ordinary(caseId).get(0))).statusCode())
                        .isEqualTo(302);
                decide(caseId, "decide-group-change", Map.of());
            }
            assertThat(facts(caseId, "group-change-decided"))
                    .extracting(entry -> entry.data().get("members"), entry -> entry.data()
                            .get("after"))
                    .containsExactly(tuple(9L, "STANDS"), tuple(8L, "STANDS"), tuple(7L, "TOO_FEW"));
            assertThat(item(caseId, "review-group").duty()).hasToString("BUDGET_AUTHORITY");
            decide(caseId, "review-group", Map.of("verdict", verdict));

            scenario.playToTheEnd(caseId, Manner.PLAIN);
            assertThat(outcome(caseId)).isEqualTo("closed");
            assertAgrees(caseId);
        }
    }

    /** Half of the group goes; who stays has account, goods and the report, and is asked for all of the aid. */
    @Test
    void aGroupSplitsAndTheAidIsAccountedForByWhoStays() {
        CaseId caseId = scenario.caseAt("compile-report");
        Map<String, String> form = minutes("SPLIT");
        assertThat(announce(caseId, form).body())
                .contains("sedikitnya dua anggota", "laporkan kelompok bubar")
                .contains("name=\"leavers[0].member\"");
        form.put("goodsStay", "true");
        goes(form, 0, roster.holder(caseId, Member.Role.KETUA).orElseThrow());
        goes(form, 1, ordinary(caseId).get(0));
        assertThat(announce(caseId, form).body()).contains("Pengurus menyerahkan jabatannya lebih dahulu");
        List<GroupRoster.Entry> going = ordinary(caseId).subList(0, 5);
        going.forEach(one -> goes(form, going.indexOf(one), one));
        assertThat(announce(caseId, form).statusCode()).isEqualTo(302);
        assertThat(facts(caseId, "group-change-announced"))
                .extracting(entry -> entry.data().get("leavers"))
                .containsExactly(going.stream()
                        .map(one -> String.valueOf(one.position()))
                        .toList());

        assertThat(Mutations.of(database, scenario.number(caseId), "group_change_leaver"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        String leavers =
                " group_change_leaver where member_id = '" + going.get(0).id() + "'";
        assertThat(TableFaults.after(database, scenario.number(caseId), "select * from" + leavers))
                .noneMatch(fault -> fault.contains("group_change."));
        assertThat(TableFaults.after(database, scenario.number(caseId), "delete from" + leavers))
                .anyMatch(fault -> fault.contains("group_change.leavers"));
        assertThat(scenario.person(players.whoDoes(item(caseId, "decide-group-change")))
                        .get("/cases/" + scenario.number(caseId) + "/steps/decide-group-change")
                        .body())
                .contains(
                        "Kelompok terpecah",
                        going.get(0).name() + ", " + going.get(1).name());
        decide(caseId, "decide-group-change", Map.of());

        assertThat(facts(caseId, "group-change-decided"))
                .extracting(entry -> entry.data().get("members"), entry -> entry.data()
                        .get("after"))
                .containsExactly(tuple(5L, "TOO_FEW"));
        decide(caseId, "review-group", Map.of("verdict", "CONTINUES"));
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
        assertThat(ledger.of(caseId).accepted()).isEqualTo(ledger.of(caseId).disbursed());
        assertAgrees(caseId);
        Map.of(
                        "state = 'REFUSED'", "state",
                        "grounds = 'Lain'", "grounds",
                        "decided_by = 'somebody'", "decided_by",
                        "decided_on = decided_on + 9", "decided_on",
                        "announced_at = announced_at - interval '2 days'", "announced_at",
                        "review_grounds = 'Lain'", "review_grounds",
                        "reviewed_by = 'nobody'", "reviewed_by",
                        "document_number = 'ADD-LAIN'", "document_number")
                .forEach((forged, field) -> assertThat(TableFaults.after(
                                database,
                                scenario.number(caseId),
                                "update group_change set " + forged + " where case_id = '" + caseId + "'"))
                        .as(forged)
                        .anyMatch(fault -> fault.contains("group_change." + field)));
    }

    private static void goes(Map<String, String> form, int row, GroupRoster.Entry member) {
        form.put("leavers[" + row + "].member", member.id().toString());
        form.put("leavers[" + row + "].goes", "true");
    }

    @Test
    void theMinutesAreAPictureThatStandsBesideTheDecision() throws IOException {
        CaseId caseId = scenario.caseAt("compile-report");
        String number = scenario.number(caseId);
        String page = "/cases/" + number + "/group-change";
        Person registrar = scenario.person("tuti.pendaftar");
        Map<String, String> form = leaving(ordinary(caseId).get(0));
        assertThat(registrar.get(page + "?kind=LEFT").body()).contains("multipart/form-data", "name=\"file\"");
        HttpResponse<String> broken = registrar.post("/cases/" + number, page, form, "file", new byte[] {1, 2, 3});
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(facts(caseId, "group-change-announced")).isEmpty();
        form.put("file", UUID.randomUUID().toString());
        assertThat(announce(caseId, form).body()).as("never sent").contains("belum terkirim");
        form.remove("file");
        assertThat(registrar
                        .post("/cases/" + number, page, form, "file", Photo.of("Berita acara"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(facts(caseId, "group-change-announced"))
                .extracting(entry -> entry.data().get("fileHash"))
                .containsExactly(facts(caseId, "evidence-kept").stream()
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .data()
                        .get("sha256"));
        String decision = scenario.person(players.whoDoes(item(caseId, "decide-group-change")))
                .get("/cases/" + number + "/steps/decide-group-change")
                .body();
        assertThat(decision).contains("Lihat berita acaranya", "/cases/" + number + "/evidence/");
        assertAgrees(caseId);
    }

    @Test
    void anotherChairTakesASpecimenAndTheAccountIsCheckedAgain() {
        CaseId caseId = scenario.caseAt("request-payment");
        GroupRoster.Entry before = roster.holder(caseId, Member.Role.KETUA).orElseThrow();
        GroupRoster.Entry next = ordinary(caseId).get(2);
        Map<String, String> form = minutes("CHAIR");
        assertThat(announce(caseId, form).body()).contains("Jabatannya menjadi kosong");
        form.put("successor", next.id().toString());
        form.put("member", before.id().toString());
        assertThat(announce(caseId, form).body()).contains("tidak ada anggota yang keluar");
        form.remove("member");
        assertThat(announce(caseId, form).statusCode()).isEqualTo(302);
        assertThat(tried(caseId, "decide-group-change", Map.of("specimenNumber", ""))
                        .body())
                .contains("spesimen tanda tangan baru");
        decide(caseId, "decide-group-change", Map.of("account", "TO_CHECK"));

        assertThat(roster.holder(caseId, Member.Role.KETUA).orElseThrow().id()).isEqualTo(next.id());
        assertThat(roster.member(caseId, before.id()).orElseThrow().role()).isEqualTo(Member.Role.ANGGOTA);
        players.play(item(caseId, "request-payment"), Manner.PLAIN);
        WorkItem order = item(caseId, "order-payment");
        assertThat(scenario.person(players.whoDoes(order))
                        .submit(
                                order.number(),
                                order.step(),
                                playbook.answers(caseId, order.step(), Manner.PLAIN, true))
                        .body())
                .contains("Rekening belum cocok");
        decide(caseId, "order-payment", Map.of("verdict", "RETURNED", "note", "Rekening diperiksa lagi."));
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("check-account");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
        assertAgrees(caseId);
    }

    @Test
    void aChairWhoDiedIsFollowedByAMemberOrByWhoJoins() {
        CaseId caseId = scenario.caseAt("compile-report");
        GroupRoster.Entry chair = roster.holder(caseId, Member.Role.KETUA).orElseThrow();
        assertThat(announce(caseId, leaving(chair)).body()).contains("Jabatannya menjadi kosong");
        Map<String, String> form = leaving(chair);
        form.put("reason", "DIED");
        form.put("successor", ordinary(caseId).get(0).id().toString());
        assertThat(announce(caseId, form).statusCode()).isEqualTo(302);
        assertThat(tried(caseId, "decide-group-change", Map.of("account", "TO_CHECK"))
                        .body())
                .as("it was paid into already")
                .contains("sudah diperintahkan");
        decide(caseId, "decide-group-change", Map.of());

        GroupRoster.Entry treasurer =
                roster.holder(caseId, Member.Role.BENDAHARA).orElseThrow();
        assertThat(announce(caseId, replacing(treasurer, stranger())).statusCode())
                .isEqualTo(302);
        decide(caseId, "decide-group-change", Map.of());
        assertThat(roster.everybody(caseId).get(10).role()).isEqualTo(Member.Role.BENDAHARA);
        assertThat(roster.everybody(caseId).stream().filter(one -> one.until() == null))
                .extracting(GroupRoster.Entry::role)
                .contains(Member.Role.KETUA, Member.Role.SEKRETARIS, Member.Role.BENDAHARA);
        assertAgrees(caseId);
    }

    @Test
    void noPaymentWhileAChangeIsNotDecided() {
        CaseId caseId = scenario.caseAt("order-payment");
        assertThat(announce(caseId, leaving(ordinary(caseId).get(0))).statusCode())
                .isEqualTo(302);
        assertThat(tried(caseId, "order-payment", Map.of()).body()).contains("Perubahan kelompok belum diputus");
        decide(caseId, "decide-group-change", Map.of());
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"verify-administration", "ratify-decree", "answer-assignment", "sign-agreement", "order-payment"
            })
    void aGroupThatDissolvesBeforeTheMoneyEnds(String step) {
        CaseId caseId = scenario.caseAt(step);
        assertThat(announce(caseId, minutes("DISSOLVED")).statusCode()).isEqualTo(302);
        decide(caseId, "decide-group-change", Map.of());

        assertThat(workItems.of(caseId)).isEmpty();
        assertThat(outcome(caseId)).isEqualTo("dissolved");
        assertThat(facts(caseId, "group-rejected"))
                .extracting(entry -> entry.data().get("reason"))
                .containsExactly("DISSOLUTION");
        String page = "/cases/" + scenario.number(caseId);
        assertThat(scenario.program("nia.pemeriksa").get(page).body())
                .as("nothing will be paid")
                .doesNotContain("TREASURY");
        String spine = scenario.person("nia.pemeriksa").get(page).body();
        String[] knots = spine.substring(spine.indexOf("class=\"spine\""), spine.indexOf("</ol>"))
                .split("<li");
        int end = 1 + steps.get(step).meaning().stage().orElseThrow().ordinal();
        assertThat(List.of(knots).subList(1, end))
                .allSatisfy(knot -> assertThat(knot).contains("selesai"));
        assertThat(knots[end]).contains("berakhir di sini");
        assertAgrees(caseId);
    }

    @Test
    void theFiguresCallADissolvedGroupAsTheListsDo() {
        CaseId caseId = scenario.caseAt("order-payment");
        String number = scenario.number(caseId);
        assertThat(announce(caseId, minutes("DISSOLVED")).statusCode()).isEqualTo(302);
        decide(caseId, "decide-group-change", Map.of());
        Person monitor = scenario.person("hadi.monev");
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        monitor.get("/figures/cases.csv?year=2023&state=DISSOLVED")
                                .body())
                .contains(number));
        assertThat(monitor.get("/figures/cases.csv?year=2023&state=REJECTED").body())
                .doesNotContain(number);
        assertThat(monitor.get("/figures?year=2023").body())
                .contains("state=DISSOLVED", "Bubar", "state=BARRED", "Dibatalkan");
        assertThat(monitor.get("/cases?state=dissolved&words=" + number).body()).contains(number);
    }

    @Test
    void whatAGroupThatDissolvesHasReceivedIsKnownBeforeItIsClaimed() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        assertThat(announce(caseId, minutes("DISSOLVED")).statusCode()).isEqualTo(302);
        assertThat(tried(caseId, "decide-group-change", Map.of()).body())
                .contains("Dana masih dalam perjalanan", "yang tidak pernah diterima tidak ditagih");
        assertThat(ledger.claimedOn(caseId)).isEmpty();
        players.play(item(caseId, "confirm-funds"), Manner.PLAIN);
        decide(caseId, "decide-group-change", Map.of());

        assertThat(workItems.of(caseId))
                .extracting(WorkItem::step)
                .as("what was spent counts")
                .containsExactlyInAnyOrder("compile-report", "order-recovery");
        assertThat(announce(caseId, minutes("DISSOLVED")).body()).contains("Kelompok ini sudah bubar");
        players.play(item(caseId, "order-recovery"), Manner.PLAIN);
        assertThat(facts(caseId, "recovery-ordered"))
                .extracting(entry -> entry.data().get("ground"), entry -> entry.data()
                        .get("outstanding"))
                .containsExactly(tuple("DISSOLUTION", 20_000_000L));
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
        Ledger.Balance money = ledger.of(caseId);
        assertThat(money.disbursed())
                .isEqualTo(money.accepted()
                        .plus(money.returned())
                        .plus(money.writtenOff())
                        .plus(money.outstanding()));
        assertAgrees(caseId);
    }

    @Test
    void aGroupThatDissolvesOwesNothingOfWhatTheBankSendsBack() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        assertThat(announce(caseId, minutes("DISSOLVED")).statusCode()).isEqualTo(302);
        Map<String, Object> paid = facts(caseId, "aid-disbursed").get(0).data();
        Map<String, String> notice = new HashMap<>();
        new Dates()
                .inputs(LocalDate.parse(String.valueOf(paid.get("sp2dDate"))))
                .forEach((part, text) -> notice.put("noticeDate." + part, text));
        notice.put("sp2dNumber", String.valueOf(paid.get("sp2dNumber")));
        notice.put("amount", "20000000");
        notice.put("reason", "ACCOUNT_CLOSED");
        assertThat(scenario.person("yusuf.bendahara")
                        .post("/cases", "/cases/" + scenario.number(caseId) + "/transfer-return", notice)
                        .statusCode())
                .isEqualTo(302);
        decide(caseId, "decide-group-change", Map.of());

        assertThat(workItems.of(caseId)).isEmpty();
        assertThat(outcome(caseId)).isEqualTo("dissolved");
        assertThat(ledger.of(caseId).outstanding().amount()).isZero();
        assertAgrees(caseId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compile-report", "attest-report"})
    void aGroupThatDissolvesWhileItReportsStillAccountsForWhatItSpent(String step) {
        CaseId caseId = scenario.caseAt(step, Manner.LEFTOVER);
        assertThat(announce(caseId, minutes("DISSOLVED")).statusCode()).isEqualTo(302);
        decide(caseId, "decide-group-change", Map.of());

        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactlyInAnyOrder(step, "order-recovery");
        assertThat(ledger.claimedOn(caseId)).isPresent();
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(20_000_000);
        for (String next :
                List.of("compile-report", "attest-report", "review-report", "second-review", "accept-report")) {
            if (workItems.find(caseId, next).isPresent()) {
                decide(caseId, next, playbook.answers(caseId, next, Manner.LEFTOVER, true));
            }
        }
        assertThat(ledger.of(caseId).accepted().amount()).as("line by line").isBetween(19_000_000L, 19_999_999L);
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("order-recovery");
        scenario.playToTheEnd(caseId, Manner.LEFTOVER);
        assertThat(outcome(caseId)).isEqualTo("closed");
        assertThat(facts(caseId, "recovery-ordered"))
                .extracting(entry -> entry.data().get("ground"))
                .containsExactly("DISSOLUTION");
        assertAgrees(caseId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"review-report", "accept-report"})
    void whatAReviewAcceptsIsNotClaimedFromAGroupThatDissolves(String step) {
        CaseId caseId = scenario.caseAt(step, Manner.LEFTOVER);
        assertThat(announce(caseId, minutes("DISSOLVED")).statusCode()).isEqualTo(302);
        assertThat(tried(caseId, "decide-group-change", Map.of()).body()).contains("sedang ditelaah");
        for (String next : List.of("review-report", "second-review", "accept-report")) {
            if (workItems.find(caseId, next).isPresent()) {
                decide(caseId, next, playbook.answers(caseId, next, Manner.LEFTOVER, true));
            }
        }
        decide(caseId, "decide-group-change", Map.of());

        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("order-recovery");
        scenario.playToTheEnd(caseId, Manner.LEFTOVER);
        assertThat(outcome(caseId)).isEqualTo("closed");
        assertThat(facts(caseId, "recovery-ordered")).singleElement().satisfies(order -> assertThat(
                        ((Number) order.data().get("outstanding")).longValue())
                .as("only what was not accepted")
                .isBetween(1L, 1_000_000L));
        assertAgrees(caseId);
    }

    @Test
    void anOrderedPaymentIsRecordedBeforeAGroupDissolves() {
        CaseId caseId = scenario.caseAt("record-disbursement");
        assertThat(announce(caseId, minutes("DISSOLVED")).statusCode()).isEqualTo(302);
        assertThat(tried(caseId, "decide-group-change", Map.of()).statusCode()).isEqualTo(422);
        players.play(item(caseId, "record-disbursement"), Manner.PLAIN);
        players.play(item(caseId, "confirm-funds"), Manner.PLAIN);
        decide(caseId, "decide-group-change", Map.of());
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
    }

    @Test
    void whatNobodyHasDecidedEndsWithTheCase() {
        CaseId closed = scenario.caseAt("accept-report");
        assertThat(announce(closed, leaving(ordinary(closed).get(0))).statusCode())
                .isEqualTo(302);
        players.play(item(closed, "accept-report"), Manner.PLAIN);
        assertThat(outcome(closed)).isEqualTo("closed");
        fell(closed, "LEFT");
        assertThat(announce(closed, minutes("DISSOLVED")).body()).contains("sudah berakhir");

        CaseId rejected = scenario.caseAt("verify-administration");
        assertThat(announce(rejected, leaving(ordinary(rejected).get(0))).statusCode())
                .isEqualTo(302);
        decide(rejected, "verify-administration", Map.of("verdict", "REJECTED", "note", "Bukan warga desa."));
        assertThat(outcome(rejected)).isEqualTo("rejected");
        assertThat(workItems.of(rejected)).isEmpty();
        fell(rejected, "LEFT");
        assertAgrees(rejected);
    }

    @Test
    void aReviewThatNobodyHasMadeEndsWithTheCase() {
        CaseId caseId = scenario.caseAt("accept-report");
        for (int i = 0; i < 3; i++) {
            assertThat(announce(caseId, leaving(ordinary(caseId).get(0))).statusCode())
                    .isEqualTo(302);
            decide(caseId, "decide-group-change", Map.of());
        }
        assertThat(workItems.find(caseId, "review-group")).isPresent();
        players.play(item(caseId, "accept-report"), Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
        fell(caseId, "LEFT");
    }

    /** Nothing of it waits any more, and the record says so. */
    private void fell(CaseId caseId, String kind) {
        assertThat(workItems.of(caseId))
                .extracting(WorkItem::step)
                .doesNotContain("decide-group-change", "review-group");
        assertThat(facts(caseId, "group-change-dropped"))
                .extracting(entry -> entry.data().get("kind"))
                .containsExactly(kind);
        String number = scenario.number(caseId);
        assertThat(TableFaults.after(
                        database,
                        "update group_change set state = 'REFUSED', decided_on = '2023-11-20', "
                                + "decided_by = 'a', account = null where state = 'DROPPED' and case_id = '" + caseId
                                + "'"))
                .as("a row that does not know the entry")
                .anyMatch(fault -> fault.contains(number) && fault.contains("group_change"));
        assertThat(scenario.person("bambang.ppk").get("/cases/" + number).body())
                .doesNotContain("Menunggu keputusan PPK");
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + number + "/dossier")
                        .body())
                .contains("Perubahan kelompok tidak diputuskan lagi")
                .doesNotContain("??");
        assertAgrees(caseId);
    }

    /** Whatever is announced, decided, suspended and done in whatever order. */
    @ParameterizedTest
    @ValueSource(longs = {2, 71, 828})
    void moneyAndOfficesAreInOrderAfterEveryStep(long seed) {
        Random chance = new Random(seed);
        CaseId caseId = scenario.caseAt("decide-mentor");
        for (int turn = 0; turn < 45 && outcome(caseId).equals("null"); turn++) {
            clock.standAt(clock.instant().plus(Duration.ofHours(5)));
            boolean changing = workItems.find(caseId, "decide-group-change").isPresent()
                    || workItems.find(caseId, "review-group").isPresent();
            boolean suspended = workItems.find(caseId, "decide-suspension").isPresent();
            switch (chance.nextInt(9)) {
                case 0, 1 -> {
                    int status = announce(caseId, any(caseId, chance)).statusCode();
                    assertThat(status).isEqualTo(changing || suspended ? 422 : 302);
                }
                case 2 -> {
                    if (suspended) {
                        decide(caseId, "decide-suspension", Map.of());
                    } else {
                        suspend(caseId);
                    }
                }
                default -> {
                    List<WorkItem> open = workItems.of(caseId);
                    WorkItem item = open.get(chance.nextInt(open.size()));
                    boolean done =
                            tried(caseId, item.step(), answer(item, chance)).statusCode() == 302;
                    assertThat(done && item.step().equals("order-payment") && (changing || suspended))
                            .as("an order while something is open")
                            .isFalse();
                }
            }
            mustBeInOrder(caseId);
        }
        if (workItems.find(caseId, "decide-suspension").isPresent()) {
            decide(caseId, "decide-suspension", Map.of());
        }
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        mustBeInOrder(caseId);
        assertThat(outcome(caseId)).isIn("closed", "recovered", "rejected", "dissolved", "barred");
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
    }

    private void mustBeInOrder(CaseId caseId) {
        Ledger.Balance money = ledger.of(caseId);
        assertThat(money.disbursed())
                .isEqualTo(money.accepted()
                        .plus(money.returned())
                        .plus(money.writtenOff())
                        .plus(money.outstanding()));
        assertThat(money.disbursed().amount()).isLessThanOrEqualTo(20_000_000L);
        assertThat(roster.everybody(caseId).stream().filter(one -> one.until() == null))
                .hasSizeLessThanOrEqualTo(10)
                .filteredOn(one -> one.role() != Member.Role.ANGGOTA)
                .extracting(GroupRoster.Entry::role)
                .containsExactlyInAnyOrder(Member.Role.KETUA, Member.Role.SEKRETARIS, Member.Role.BENDAHARA);
        assertAgrees(caseId);
    }

    private Map<String, String> any(CaseId caseId, Random chance) {
        List<GroupRoster.Entry> ordinary = ordinary(caseId);
        if (chance.nextInt(8) == 0 || ordinary.size() < 2) {
            return minutes("DISSOLVED");
        }
        GroupRoster.Entry one = ordinary.get(chance.nextInt(ordinary.size()));
        if (chance.nextInt(3) == 0) {
            Map<String, String> form = minutes("CHAIR");
            form.put("successor", one.id().toString());
            return form;
        }
        return chance.nextBoolean() ? leaving(one) : replacing(one, stranger());
    }

    private static Map<String, String> answer(WorkItem item, Random chance) {
        boolean isRefused = item.step().equals("decide-group-change") && chance.nextInt(4) == 0;
        return isRefused ? Map.of("verdict", "REFUSED") : Map.of();
    }

    private void suspend(CaseId caseId) {
        String page = "/cases/" + scenario.number(caseId);
        assertThat(scenario.person("nia.pemeriksa")
                        .post(page + "/notes", page + "/suspension", Map.of("reason", "Warga melapor."))
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> announce(CaseId caseId, Map<String, String> form) {
        String page = "/cases/" + scenario.number(caseId) + "/group-change";
        return scenario.person("tuti.pendaftar").post("/cases/" + scenario.number(caseId), page, form);
    }

    private Map<String, String> replacing(GroupRoster.Entry leaving, Registration.Person newcomer) {
        Map<String, String> form = leaving(leaving);
        form.put("kind", "REPLACED");
        form.put("name", newcomer.name());
        form.put("nik", newcomer.nik());
        form.put("gender", String.valueOf(newcomer.gender()));
        form.put("phone", newcomer.phone());
        form.put("email", newcomer.email());
        form.put("employment", String.valueOf(newcomer.employment()));
        form.put("occupation", String.valueOf(newcomer.occupation()));
        form.put("siapkerjaId", newcomer.siapkerjaId());
        put(form, "birthDate", newcomer.birthDate());
        put(form, "consentOn", LocalDate.of(2023, 7, 1));
        return form;
    }

    private Map<String, String> leaving(GroupRoster.Entry member) {
        Map<String, String> form = minutes("LEFT");
        form.put("member", member.id().toString());
        form.put("reason", "MOVED");
        return form;
    }

    private Map<String, String> minutes(String kind) {
        Map<String, String> form = new HashMap<>(
                Map.of("kind", kind, "minutesNumber", "BA-7/2023", "note", "Disepakati dalam rapat anggota."));
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        put(form, "minutesDate", today);
        put(form, "since", today);
        return form;
    }

    private static void put(Map<String, String> form, String field, LocalDate date) {
        form.put(field + ".day", String.valueOf(date.getDayOfMonth()));
        form.put(field + ".month", String.valueOf(date.getMonthValue()));
        form.put(field + ".year", String.valueOf(date.getYear()));
    }

    /** A person of a group that never registers. */
    private static Registration.Person stranger() {
        return InventedGroups.next().members().get(7);
    }

    private static Registration.Person with(Registration.Person person, String nik, LocalDate birthDate) {
        return new Registration.Person(
                person.name(),
                nik == null ? person.nik() : nik,
                null,
                birthDate == null ? person.birthDate() : birthDate,
                person.gender(),
                person.role(),
                person.phone(),
                person.email(),
                person.employment(),
                person.occupation(),
                false,
                false,
                person.siapkerjaId(),
                person.consentOn());
    }

    private List<GroupRoster.Entry> ordinary(CaseId caseId) {
        return roster.everybody(caseId).stream()
                .filter(one -> one.until() == null && one.role() == Member.Role.ANGGOTA)
                .toList();
    }

    private void decide(CaseId caseId, String step, Map<String, String> otherwise) {
        HttpResponse<String> answer = tried(caseId, step, otherwise);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private HttpResponse<String> tried(CaseId caseId, String step, Map<String, String> otherwise) {
        WorkItem item = item(caseId, step);
        Map<String, String> answers =
                new HashMap<>(playbook.answers(caseId, step, Manner.PLAIN, players.isFirst(item)));
        answers.putAll(otherwise);
        return scenario.person(players.whoDoes(item)).submit(item.number(), step, answers);
    }

    private void assertAgrees(CaseId caseId) {
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).isEmpty();
        assertThat(TableFaults.of(database, scenario.number(caseId))).isEmpty();
    }

    private WorkItem item(CaseId caseId, String step) {
        return workItems.find(caseId, step).orElseThrow();
    }

    private String outcome(CaseId caseId) {
        return String.valueOf(cases.find(caseId).orElseThrow().outcome());
    }

    private List<Recorded> facts(CaseId caseId, String type) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }
}
