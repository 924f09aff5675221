package id.pendamping.decree;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.bulk.DueJobs;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.programme.Phase;
import id.pendamping.ranking.NominativeList;
import id.pendamping.ranking.NominativeLists;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.TrialPhases;
import id.pendamping.setback.Setbacks;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists, decrees of lists and decisions case by case, in any order: never more than the quota, never more than the ceiling. */
@PendampingTest
class NeverMorePromisedIT {

    private static final int GROUPS = 12;
    private static final int PLACES = 4;
    private static final int DEEDS = 500;
    private static final long SEED = 17;

    /** In the order of a year, so that the walk comes far. */
    private static final List<String> USUAL = List.of(
            "draw", "freeze", "drawUp", "answer", "work", "leave", "amendment", "draw", "freeze", "answer", "work");

    private static final List<String> ALL = List.of(
            "draw",
            "freeze",
            "discard",
            "approve",
            "ratify",
            "reject",
            "drawUp",
            "drawUp",
            "answer",
            "answer",
            "amend",
            "settle",
            "work",
            "leave",
            "amendment");

    @Autowired
    Scenario scenario;

    @Autowired
    TrialPhases phases;

    @Autowired
    NominativeLists lists;

    @Autowired
    RecipientDecrees decrees;

    @Autowired
    StepCatalogue steps;

    @Autowired
    Deed<Setbacks.Withdrawal> withdrawing;

    @Autowired
    Accounts accounts;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> done = new HashMap<>();
    private Phase phase;
    private List<CaseId> cases;

    @Test
    void whateverIsDoneInWhateverOrder() {
        verified();
        for (int deed = 0; deed < DEEDS; deed++) {
            String what = random.nextBoolean() ? USUAL.get(deed % USUAL.size()) : any(ALL);
            dare(what, deed);
            assertThat(jdbc.sql("""
                            select (select count(*) from selection_named s join group_card g on g.case_id = s.case_id
                                    where g.phase_id = p.phase_id) || ' of ' || p.quota || ', ' || p.committed || ' of ' || p.ceiling
                                as told
                            from selection_promise p where p.phase_id = :phase and (p.named > p.quota or p.committed > p.ceiling
                                or p.named <> (select count(*) from selection_named s join group_card g on g.case_id = s.case_id
                                    where g.phase_id = p.phase_id))""")
                            .param("phase", phase.id())
                            .query(String.class)
                            .list())
                    .as("after %s, deed %s of seed %s", what, deed, SEED)
                    .isEmpty();
            assertThat(selected()).as("selected or named, after %s", what).isLessThanOrEqualTo(PLACES);
        }
        assertThat(done.keySet())
                .as("done at least once")
                .contains("draw", "freeze", "drawUp", "answer", "leave", "amendment");
    }

    /** Groups that are named, or selected by a frozen list or called from its reserve and can still be named. */
    private int selected() {
        return jdbc.sql("""
                        select count(distinct g.case_id) from group_card g
                        left join selection_named n on n.case_id = g.case_id
                        left join ranking_selected r on r.case_id = g.case_id and g.status = 'REGISTERED'
                        left join recipient_decree_row w on w.case_id = g.case_id and g.status = 'REGISTERED' and w.decree_id in (
                            select id from recipient_decree where amends is not null and state in ('SUBMITTED', 'RETURNED', 'RATIFIED'))
                        where g.phase_id = :phase
                            and (n.case_id is not null or r.case_id is not null or w.case_id is not null)""").param("phase", phase.id()).query(Integer.class).single();
    }

    private void dare(String what, int deed) {
        Account officer = account("bambang.ppk");
        Account authority = account("sri.kpa");
        Account verifier = account("laila.verifikator");
        CaseId one = any(cases);
        String number = any(List.of("1", "2", "" + deed)) + "/20/SKP/VII/2023";
        switch (what) {
            case "draw" -> tried(what, verifier, ofPhase(), lists.drawing(verifier), Map.of());
            case "freeze" ->
                tried(
                        what,
                        officer,
                        ofPhase(),
                        lists.freezing(lists.of(phase.id()).size(), officer),
                        Map.of("digest", seen()));
            case "discard" ->
                seldom(() -> tried(
                        what,
                        officer,
                        ofPhase(),
                        lists.discarding(list()),
                        Map.of("reason", "Disusun ulang oleh tim.")));
            case "approve" ->
                seldom(() -> step(what, officer, one.subject(), "decide-recipient", paper("APPROVED", number)));
            case "ratify" -> step(what, authority, one.subject(), "ratify-decree", answer());
            case "reject" ->
                seldom(() -> step(
                        what,
                        officer,
                        one.subject(),
                        "decide-recipient",
                        Map.of("verdict", "REJECTED", "note", "Mengundurkan diri.")));
            case "drawUp" -> tried(what, officer, ofPhase(), decrees.drawing(list(), officer), paper(number));
            case "answer" -> onDecree(what, authority, "ratify-recipient-decree", answer());
            case "amend" -> onDecree(what, officer, "amend-recipient-decree", paper("SUBMITTED", number));
            case "leave" ->
                seldom(() -> named().ifPresent(
                                recipient -> tried(what, officer, recipient.subject(), withdrawing, letter(deed))));
            case "amendment" ->
                decrees.openAmendments().stream()
                        .filter(open -> open.phaseId().equals(phase.id()))
                        .findAny()
                        .ifPresent(open -> tried(
                                what,
                                officer,
                                ofPhase(),
                                decrees.amending(open.list(), officer),
                                paper(deed + "/20/SKP")));
            case "settle" ->
                onDecree(
                        what,
                        officer,
                        "settle-recipient-decree",
                        Map.of("verdict", any(List.of("TRIED_AGAIN", "LEFT")), "note", "Sudah diperiksa."));
            default -> dueJobs.run();
        }
    }

    /** What would leave nothing for the others to be done with. */
    private void seldom(Runnable deed) {
        if (random.nextInt(5) == 0) {
            deed.run();
        }
    }

    private void onDecree(String what, Account account, String step, Map<String, String> typed) {
        decrees.all(account).stream()
                .filter(decree -> decree.phaseId().equals(phase.id()))
                .findFirst()
                .ifPresent(decree -> {
                    Map<String, String> answer = new HashMap<>(typed);
                    answer.put("digest", decree.digest());
                    step(what, account, decree.subject(), step, answer);
                });
    }

    private Optional<CaseId> named() {
        return jdbc.sql("""
                        select s.case_id from selection_named s join group_card g on g.case_id = s.case_id
                        where g.phase_id = :phase and s.ratified order by s.case_id limit 1""")
                .param("phase", phase.id())
                .query((row, index) -> CaseId.of(row.getString(1)))
                .optional();
    }

    private static Map<String, String> letter(int deed) {
        return Map.of(
                "letterNumber", "UNDUR-" + deed,
                "letterDate.day", "24",
                "letterDate.month", "7",
                "letterDate.year", "2023",
                "reason", "Anggota sudah bekerja.");
    }

    private Map<String, String> answer() {
        return random.nextInt(3) == 0
                ? Map.of("verdict", "RETURNED", "note", "Periksa lagi.")
                : Map.of(
                        "verdict", "RATIFIED",
                        "ratifiedOn.day", "24",
                        "ratifiedOn.month", "7",
                        "ratifiedOn.year", "2023");
    }

    private static Map<String, String> paper(String verdict, String number) {
        Map<String, String> paper = new HashMap<>(paper(number));
        paper.put("verdict", verdict);
        return paper;
    }

    private static Map<String, String> paper(String number) {
        return Map.of(
                "decreeNumber", number,
                "decreeDate.day", "24",
                "decreeDate.month", "7",
                "decreeDate.year", "2023");
    }

    private void step(String what, Account account, Subject subject, String step, Map<String, String> typed) {
        tried(what, account, subject, steps.get(step), typed);
    }

    private void tried(String what, Account account, Subject subject, Deed<?> deed, Map<String, String> typed) {
        if (desk.perform(account, subject, deed, forms.read(deed.command(), TypedText.of(typed)), null)
                instanceof Submission.Accepted) {
            done.merge(what, 1, Integer::sum);
        }
    }

    /** The digest of the latest list, which its reader has. */
    private String seen() {
        return lists.of(phase.id()).stream()
                .findFirst()
                .map(NominativeList::digest)
                .orElse("");
    }

    /** One of the lists of the phase. */
    private int list() {
        return 1 + random.nextInt(Math.max(1, lists.of(phase.id()).size()));
    }

    private Subject ofPhase() {
        return new Subject(Subject.Kind.PHASE, phase.id().toString());
    }

    private void verified() {
        phase = phases.of(20, PLACES);
        cases = new ArrayList<>(phases.verified(phase, GROUPS));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }
}
