package id.pendamping.asides;

import id.pendamping.access.Accounts;
import id.pendamping.bulk.RecurringJob;
import id.pendamping.disbursement.RecordCredit;
import id.pendamping.disbursement.RecordReturn;
import id.pendamping.disbursement.TransferCredited;
import id.pendamping.disbursement.TransferReturned;
import id.pendamping.forms.Dates;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Timers;
import id.pendamping.mentoring.Companions;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.SpareMentor;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Rupiah;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets things befall a case, by the people or systems that would tell of them. */
final class Befalling {

    private static final int OF_ONE_MENTOR = 10;

    private static final AtomicInteger PAID = new AtomicInteger();

    private final Scenario scenario;
    private final CaseMoney money;
    private final Groups groups;
    private final Ledger ledger;
    private final Companions companions;
    private final JournalReader journal;
    private final RecordCredit credits;
    private final RecordReturn returns;
    private final Accounts accounts;
    private final MentorRegistry registry;
    private final RecurringJob outOfService;
    private final Timers timers;
    private final ProgramClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<SpareMentor> spare = new ArrayList<>();
    private int followed;

    Befalling(
            Scenario scenario,
            CaseMoney money,
            Groups groups,
            Ledger ledger,
            Companions companions,
            JournalReader journal,
            RecordCredit credits,
            RecordReturn returns,
            Accounts accounts,
            MentorRegistry registry,
            @Qualifier("outOfService") RecurringJob outOfService,
            Timers timers,
            ProgramClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.scenario = scenario;
        this.money = money;
        this.groups = groups;
        this.ledger = ledger;
        this.companions = companions;
        this.journal = journal;
        this.credits = credits;
        this.returns = returns;
        this.accounts = accounts;
        this.registry = registry;
        this.outOfService = outOfService;
        this.timers = timers;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What the program answered: 302 when it was done. */
    int befall(CaseId caseId, Aside aside) {
        return switch (aside) {
            case SUSPENDED -> told("nia.pemeriksa", caseId, "suspension", Map.of("reason", "Warga melapor."));
            case HIGH_FINDING -> told("nia.pemeriksa", caseId, "findings", finding("FICTITIOUS"));
            case LOW_FINDING -> told("nia.pemeriksa", caseId, "findings", finding("LATE_REPORT"));
            case PART_SENT_BACK -> told("yusuf.bendahara", caseId, "transfer-return", notice(caseId, 3_000_000));
            case ALL_SENT_BACK -> told("yusuf.bendahara", caseId, "transfer-return", notice(caseId, 20_000_000));
            case PART_SENT_BACK_BY_MESSAGE -> message(() -> sentBack(caseId));
            case CREDITED_WHOLE -> message(() -> credited(caseId, 20_000_000, TransferCredited.Whose.GROUP));
            case CREDITED_IN_PART -> message(() -> credited(caseId, 19_993_500, TransferCredited.Whose.GROUP));
            case CREDITED_ELSEWHERE -> message(() -> credited(caseId, 20_000_000, TransferCredited.Whose.OTHER));
            case MENTOR_FOLLOWED -> follows(caseId);
            case MENTOR_RESIGNED -> told("wati.koordinator", caseId, "mentor", leaving(caseId, "RESIGNED"));
            case LETTER_RAN_OUT -> letterRunsOut(caseId);
            case MEMBER_LEFT, CHAIR_CHANGED, DISSOLVED ->
                told("tuti.pendaftar", caseId, "group-change", change(caseId, aside));
            case FLOODED -> told("wati.koordinator", caseId, "force-majeure", flood());
            case FLOOD_OVER ->
                told("bambang.ppk", caseId, "force-majeure/end", Map.of("reason", "Jalan desa sudah dibuka."));
            case ROBBED -> told("wati.koordinator", caseId, "loss", theft(caseId, 700_000));
            case ROBBED_OF_ALL -> told("wati.koordinator", caseId, "loss", theft(caseId, 20_000_000));
            case WITHDREW ->
                told(
                        "bambang.ppk",
                        caseId,
                        "withdrawal",
                        form("letterDate", 0, "letterNumber", "01/KWU/2023", "reason", "Bekerja di luar kota."));
            case REPLANNED -> replanned(caseId);
            case GIVEN_TIME ->
                told(
                        "bambang.ppk",
                        caseId,
                        "report-due/extension",
                        Map.of("extend.days", "10", "extend.reason", "Mesin datang terlambat."));
            case TAKEN_BACK -> takenBack(caseId, 1_000_000);
            case ALL_TAKEN_BACK -> takenBack(caseId, 20_000_000);
            case PAID_UNASKED ->
                status("paid", money.pay(caseId, 250_000, "NTPNASIDE%07d".formatted(PAID.incrementAndGet())));
            case WEEKS_PASSED -> {
                clock.standAt(clock.instant().plus(Duration.ofDays(45)));
                timers.fireDue();
                yield 302;
            }
        };
    }

    void rest() {
        spare.forEach(mentor -> jdbc.sql("update mentor set status = 'ENDED' where id = :id")
                .param("id", mentor.id())
                .update());
        spare.clear();
    }

    private int told(String who, CaseId caseId, String deed, Map<String, String> form) {
        String from = who.startsWith("nia") ? page(caseId) + "/notes" : "/cases";
        return status(who + ' ' + deed, scenario.person(who).post(from, page(caseId) + '/' + deed, form));
    }

    private static int status(String what, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            throw new AssertionError(what + ": " + answer.statusCode() + ' ' + answer.body());
        }
        return answer.statusCode();
    }

    private int message(Supplier<Outcome> taken) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean isDone = taken.get() instanceof Outcome.Done;
                    if (!isDone) {
                        status.setRollbackOnly();
                    }
                    return isDone;
                }))
                ? 302
                : 422;
    }

    private Outcome credited(CaseId caseId, long amount, TransferCredited.Whose whose) {
        return credits.handle(
                caseId,
                new RecordCredit.Report(sp2d(caseId), today(), Rupiah.of(amount), whose, false, null),
                byTreasury());
    }

    private Outcome sentBack(CaseId caseId) {
        return returns.handle(
                caseId,
                new RecordReturn.Command(
                        sp2d(caseId),
                        today(),
                        Rupiah.of(2_000_000),
                        TransferReturned.Reason.ACCOUNT_CLOSED,
                        false,
                        null),
                byTreasury());
    }

    private Act byTreasury() {
        return Act.by(new Actor("system:treasury", Duty.TREASURER), clock.instant());
    }

    /** Of what is accepted at most this much. */
    private int takenBack(CaseId caseId, long most) {
        long accepted = ledger.of(caseId).accepted().amount();
        return told(
                "bambang.ppk",
                caseId,
                "recall",
                Map.of("amount", String.valueOf(Math.min(most, Math.max(1, accepted))), "grounds", "Nota toko lain."));
    }

    private int follows(CaseId caseId) {
        if (followed++ % OF_ONE_MENTOR == 0) {
            spare.add(SpareMentor.enrol(accounts, registry, clock));
        }
        Map<String, String> form = leaving(caseId, "REPLACED");
        form.putAll(day("letterDate", 0));
        form.put("letterNumber", "ST-17/TKS/2023");
        form.put("successor", spare.get(spare.size() - 1).id().toString());
        return told("wati.koordinator", caseId, "mentor", form);
    }

    private int letterRunsOut(CaseId caseId) {
        SpareMentor last = spare.isEmpty() ? null : spare.get(spare.size() - 1);
        if (last == null
                || companions
                        .now(caseId)
                        .filter(mentor -> mentor.mentorId().equals(last.id()))
                        .isEmpty()) {
            return 404;
        }
        jdbc.sql("update mentor set serves_until = :last where id = :id")
                .param("last", today().minusDays(1))
                .param("id", last.id())
                .update();
        outOfService.run();
        followed = 0;
        return 302;
    }

    private int replanned(CaseId caseId) {
        var line = groups.budget(caseId).get(0);
        return companions
                .now(caseId)
                .flatMap(mentor -> accounts.find(mentor.accountId()))
                .map(mentor -> status(
                        "replanned",
                        scenario.person(mentor)
                                .post(
                                        "/mentor",
                                        page(caseId) + "/budget-changes",
                                        Map.of(
                                                "line",
                                                line.id().toString(),
                                                "amount",
                                                String.valueOf(line.amount().amount() - 1_000),
                                                "reason",
                                                "Harga mesin turun sedikit."))))
                .orElse(404);
    }

    private static Map<String, String> finding(String category) {
        return Map.of(
                "source", "ITJEN",
                "category", category,
                "amount", "1200000",
                "description", "Usaha tidak ada di alamatnya.",
                "recommendation", "Periksa lagi.",
                "owner", "COMMITMENT_OFFICER");
    }

    private Map<String, String> notice(CaseId caseId, long amount) {
        return form(
                "noticeDate",
                0,
                "sp2dNumber",
                sp2d(caseId),
                "amount",
                String.valueOf(amount),
                "reason",
                "ACCOUNT_CLOSED");
    }

    private Map<String, String> leaving(CaseId caseId, String why) {
        Map<String, String> leaving = form("endedOn", 0, "leaving", why, "reason", "Pindah ke kota lain.");
        companions
                .now(caseId)
                .ifPresent(mentor -> leaving.put("replaced", mentor.mentorId().toString()));
        return leaving;
    }

    private Map<String, String> change(CaseId caseId, Aside aside) {
        Map<String, String> form = form("since", 0, "minutesNumber", "BA-" + scenario.number(caseId));
        form.putAll(day("minutesDate", 0));
        form.put("note", "Disepakati dalam rapat anggota.");
        String ordinary = groups.members(caseId).stream()
                .filter(one -> one.role() == Member.Role.ANGGOTA)
                .map(one -> one.id().toString())
                .findFirst()
                .orElseThrow();
        switch (aside) {
            case CHAIR_CHANGED -> form.putAll(Map.of("kind", "CHAIR", "successor", ordinary));
            case MEMBER_LEFT -> form.putAll(Map.of("kind", "LEFT", "member", ordinary, "reason", "MOVED"));
            default -> form.put("kind", "DISSOLVED");
        }
        return form;
    }

    private Map<String, String> flood() {
        Map<String, String> flood =
                form("statementDate", 0, "statementNumber", "470/17/DS/2023", "issuer", "Desa Contoh");
        flood.putAll(day("from", 0));
        flood.putAll(day("until", 5));
        flood.put("account", "Banjir menutup jalan desa.");
        return flood;
    }

    private Map<String, String> theft(CaseId caseId, long amount) {
        Map<String, String> theft = form("happenedOn", 0, "cause", "THEFT", "reportNumber", "LP/B/17/2023");
        theft.put("office", "Polsek Contoh");
        long outstanding = ledger.of(caseId).outstanding().amount();
        theft.put("amount", String.valueOf(Math.min(amount, Math.max(700_000, outstanding))));
        theft.put("account", "Mesin dicuri pada malam hari.");
        return theft;
    }

    private String sp2d(CaseId caseId) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals("aid-disbursed"))
                .map(Recorded::data)
                .reduce((earlier, later) -> later)
                .map(data -> String.valueOf(data.get("sp2dNumber")))
                .orElse("230000000000001");
    }

    private Map<String, String> form(String date, int later, String... values) {
        Map<String, String> form = day(date, later);
        for (int i = 0; i < values.length; i += 2) {
            form.put(values[i], values[i + 1]);
        }
        return form;
    }

    private Map<String, String> day(String field, int later) {
        Map<String, String> day = new HashMap<>();
        new Dates().inputs(today().plusDays(later)).forEach((part, text) -> day.put(field + '.' + part, text));
        return day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private String page(CaseId caseId) {
        return "/cases/" + scenario.number(caseId);
    }
}
