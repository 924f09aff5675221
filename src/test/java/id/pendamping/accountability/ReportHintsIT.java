package id.pendamping.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import id.pendamping.PendampingTest;
import id.pendamping.access.Account;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.desk.Desk;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.evidence.Evidence;
import id.pendamping.forms.Forms;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.group.Registration;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.likeness.ComparePictures;
import id.pendamping.likeness.ComparedReports;
import id.pendamping.likeness.Likeness;
import id.pendamping.likeness.ReceiptIdentity;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A receipt of another group, in a report that a coordinator types in from paper. */
@PendampingTest
class ReportHintsIT {

    private static final List<String> IDENTITY = List.of(
            "lines[0].vendor",
            "lines[0].date.day",
            "lines[0].date.month",
            "lines[0].date.year",
            "lines[0].receipts[0].number",
            "lines[0].receipts[0].amount");

    private static final String SHOP = "Toko Uji Bersama";

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

    @Autowired
    StepCatalogue steps;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    JournalReader journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Groups groups;

    @Autowired
    Comparison comparison;

    @Autowired
    ReportStore reports;

    @Autowired
    Likeness.Book book;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Evidence evidence;

    @Autowired
    ComparePictures comparePictures;

    @Autowired
    ProgramClock clock;

    @Autowired
    ComparedReports compared;

    @Test
    void aReceiptOfAnotherGroupIsFoundHoweverItsNumberIsWritten() {
        CaseId there = scenario.caseAt("review-report");
        ReceiptIdentity used = jdbc.sql("""
                        select r.vendor, r.number, r.date from receipt r join report p on p.id = r.report_id
                        where p.case_id = :case and r.number ~ '[A-Za-z]' limit 1""")
                .param("case", there.value())
                .query((row, index) -> new ReceiptIdentity(
                        row.getString("vendor").toUpperCase(Locale.ROOT),
                        "No. "
                                + row.getString("number")
                                        .toLowerCase(Locale.ROOT)
                                        .replace("-", " - "),
                        row.getObject("date", LocalDate.class)))
                .single();
        assertThat(compared.elsewhere(new CaseId(UUID.randomUUID()), List.of(used))
                        .get(used))
                .extracting(Likeness.Elsewhere::caseId)
                .contains(there);
    }

    @Test
    void reviewerSeesWhatTheMentorIsNotTold() {
        Registration one = InventedGroups.next();
        WorkItem second = readyForReport(one);
        WorkItem first = readyForReport(InventedGroups.neighbourOf(one));
        planTheSame(first.caseId(), second.caseId());
        clock.standAt(clock.instant().plus(Duration.ofDays(21)));
        Map<String, String> theirs = new HashMap<>(playbook.answers(first.caseId(), first.step(), Manner.PLAIN, true));
        theirs.put("lines[0].vendor", SHOP);
        desk.submit(
                players.whoDoes(first), first.number(), first.step(), forms.read(WrittenReport.class, theirs), null);
        Map<String, String> typed = new HashMap<>(playbook.answers(second.caseId(), second.step(), Manner.PLAIN, true));
        IDENTITY.forEach(name -> typed.put(name, theirs.get(name)));

        Account coordinator = cast.holding(Duty.MENTOR_COORDINATOR);
        Submission sent =
                desk.submit(coordinator, second.number(), second.step(), forms.read(WrittenReport.class, typed), null);

        assertThat(sent).isInstanceOf(Submission.Accepted.class);
        assertThat(facts(second.caseId(), "report-compiled")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(coordinator.id());
            assertThat(entry.duty()).isEqualTo(Duty.MENTOR_COORDINATOR);
            assertThat(entry.onBehalfOf()).isEqualTo("mentor");
        });
        assertThat(facts(second.caseId(), "receipt-likeness-found"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.data()).containsEntry("sameReceipts", 1L));
        assertThat(workItems.of(second.caseId()).get(0).step()).isEqualTo("attest-report");
        players.play(workItems.of(second.caseId()).get(0), Manner.PLAIN);

        Map<String, Object> view =
                steps.get("review-report").view(second.caseId().subject());
        ReviewHints hints = (ReviewHints) view.get("hints");
        ReportedLine line = ((Report) view.get("report")).lines().get(0);
        assertThat(hints.of(line))
                .filteredOn(hint -> hint.kind() == ReviewHints.Kind.SAME_RECEIPT)
                .extracting(ReviewHints.Hint::otherCase)
                .containsExactly(first.number());
        comparedWith(first, second, line);
        contentStays(second.caseId());
    }

    @Test
    void aReceiptThatIsShownAsTheBusinessOrAsTheSignedStatementIsPointedOut() {
        WorkItem item = readyForReport(InventedGroups.next());
        clock.standAt(clock.instant().plus(Duration.ofDays(21)));
        Map<String, String> typed = new HashMap<>(playbook.answers(item.caseId(), item.step(), Manner.PLAIN, true));
        String first = typed.get("lines[0].receipts[0].evidence");
        String second = typed.get("lines[1].receipts[0].evidence");
        typed.put("photos[1].evidence", first);
        typed.put("statement", copyOf(second, item).toString());
        Submission sent = desk.submit(
                cast.holding(Duty.MENTOR_COORDINATOR),
                item.number(),
                item.step(),
                forms.read(WrittenReport.class, typed),
                null);
        assertThat(sent).isInstanceOf(Submission.Accepted.class);
        players.play(workItems.of(item.caseId()).get(0), Manner.PLAIN);

        comparePictures.compareNow(item.caseId());

        Map<String, Object> view = steps.get("review-report").view(item.caseId().subject());
        ReviewHints hints = (ReviewHints) view.get("hints");
        List<ReportedLine> lines = ((Report) view.get("report")).lines();
        assertThat(hints.of(lines.get(0)))
                .filteredOn(hint -> hint.kind() == ReviewHints.Kind.PICTURE_ELSEWHERE)
                .extracting(ReviewHints.Hint::otherEvidence)
                .containsExactly(UUID.fromString(first));
        assertThat(hints.of(lines.get(1)))
                .filteredOn(hint -> hint.kind() == ReviewHints.Kind.PICTURE_ELSEWHERE)
                .extracting(ReviewHints.Hint::otherEvidence)
                .containsExactly(UUID.fromString(typed.get("statement")));
        assertThat(hints.of(lines.get(2))).noneMatch(hint -> hint.kind() == ReviewHints.Kind.PICTURE_ELSEWHERE);
        assertThat(hints.onReport()).noneMatch(hint -> hint.kind() == ReviewHints.Kind.PICTURE_ELSEWHERE);
        assertThat(facts(item.caseId(), "receipt-likeness-found"))
                .as("nothing is like that of another group")
                .isEmpty();
        assertThat(scenario.person("ratna.penelaah")
                        .get("/cases/" + item.number() + "/steps/review-report")
                        .body())
                .contains("Foto ini juga dipakai untuk hal lain di laporan ini");
    }

    /** The same picture, sent once more. */
    private UUID copyOf(String picture, WorkItem item) {
        byte[] content = scenario.person("ratna.penelaah")
                .file("/cases/" + item.number() + "/evidence/" + picture)
                .body();
        UUID copy = UUID.randomUUID();
        Act act = Act.by(cast.holding(Duty.MENTOR_COORDINATOR).as(Duty.MENTOR_COORDINATOR), clock.instant());
        assertThat(evidence.keep(item.caseId().subject(), copy, content, act)).isEqualTo(Outcome.done());
        return copy;
    }

    /** Of two reports with one receipt the later one must find it, though neither sees what the other has not committed. */
    @Test
    void aReportWaitsForAnotherThatHandsInTheSameReceiptAndForNoOther() throws Exception {
        ReceiptIdentity same = new ReceiptIdentity("Toko Uji Kunci", "A-1", LocalDate.of(2023, 8, 1));
        ReceiptIdentity other = new ReceiptIdentity("Toko Uji Kunci", "A-2", LocalDate.of(2023, 8, 1));
        ExecutorService second = Executors.newSingleThreadExecutor();
        Future<Boolean> waiting = transaction.execute(first -> {
            book.holdOff(List.of(same));
            assertThat(second.submit(() -> ask(other))).succeedsWithin(Duration.ofMinutes(1));
            Future<Boolean> asked = second.submit(() -> ask(same));
            assertThat(asked).failsWithin(Duration.ofMillis(300));
            return asked;
        });
        assertThat(waiting).succeedsWithin(Duration.ofMinutes(1));
        second.shutdown();
    }

    private boolean ask(ReceiptIdentity receipt) {
        transaction.executeWithoutResult(own -> book.holdOff(List.of(receipt)));
        return true;
    }

    /** Nobody else buys in this shop or plans this, whatever other tests leave behind. */
    private void comparedWith(WorkItem first, WorkItem second, ReportedLine line) {
        GroupSummary group = groups.get(second.caseId());
        Map<String, Comparison.VendorUse> uses =
                comparison.vendors(group, List.of(SHOP.toLowerCase(Locale.ROOT)), List.of(first.caseId()));
        UUID report = reports.latest(second.caseId()).orElseThrow().id();
        ReportedLine theirs =
                reports.latest(first.caseId()).orElseThrow().lines().get(0);

        assertThat(uses).containsOnly(entry(SHOP.toLowerCase(Locale.ROOT), new Comparison.VendorUse(1, 1, 1)));
        assertThat(comparison.prices(group, report))
                .containsEntry(line.id(), new Comparison.PriceOfRest(1, theirs.unitPrice()));
    }

    private void planTheSame(CaseId... cases) {
        for (CaseId caseId : cases) {
            jdbc.sql("update budget_line set description = 'Alat uji hanya di sini', unit = 'unit' where id = :line")
                    .param("line", groups.budget(caseId).get(0).id())
                    .update();
        }
    }

    private void contentStays(CaseId caseId) {
        for (String content :
                List.of("receipt", "report_photo", "report_asset", "report_signature", "receipt_likeness")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + content
                                    + " where report_id in (select id from report where case_id = :case)")
                            .param("case", caseId.value())
                            .update())
                    .as(content)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private WorkItem readyForReport(Registration group) {
        return scenario.waiting(scenario.playUntil(scenario.group(group), "compile-report"));
    }

    private List<Recorded> facts(CaseId caseId, String type) {
        return journal.of(caseId.subject(), 0, 200).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }
}
