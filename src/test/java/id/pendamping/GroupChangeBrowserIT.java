package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.forms.Dates;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.group.Registration;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In a real browser a mentor announces on the phone that a member is replaced, and the officer decides on it. */
@PendampingTest
class GroupChangeBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    Groups groups;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    private Chromium chromium;

    @BeforeEach
    void openTheBrowser() {
        clock.standAt(Scenario.BEGINNING);
        chromium = Chromium.open();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void aMemberIsReplacedFromThePhone() {
        CaseId caseId = scenario.caseAt("compile-report");
        String number = scenario.number(caseId);
        Registration.Person newcomer = InventedGroups.next().members().get(7);

        Visitor mentor = visitor(players.whoDoes(scenario.waiting(caseId)));
        mentor.open("/cases/" + number);
        Visitor.follow(mentor.page().locator("a[href$='/group-change']"));
        mentor.look();
        Visitor.follow(mentor.page().locator("a[href$='kind=REPLACED']"));
        mentor.look();
        mentor.type(replacement(caseId, newcomer));
        Visitor.follow(mentor.page().locator("main form .btn-primary"));
        mentor.look();
        assertThat(mentor.page().locator("main").innerText()).contains("Menunggu keputusan PPK");

        WorkItem decision = workItems.find(caseId, "decide-group-change").orElseThrow();
        Visitor officer = visitor(players.whoDoes(decision));
        officer.take(number, decision.step());
        officer.look();
        officer.type(playbook.answers(caseId, decision.step(), Manner.PLAIN, true));
        officer.send();
        officer.open("/cases/" + number);
        assertThat(officer.page().locator("main").innerText()).contains(newcomer.name());
    }

    private Map<String, String> replacement(CaseId caseId, Registration.Person newcomer) {
        Member leaving = groups.members(caseId).get(8);
        Map<String, String> form = new HashMap<>(Map.of(
                "member", leaving.id().toString(),
                "reason", "MOVED",
                "name", String.valueOf(newcomer.name()),
                "nik", String.valueOf(newcomer.nik()),
                "gender", String.valueOf(newcomer.gender()),
                "phone", String.valueOf(newcomer.phone()),
                "email", String.valueOf(newcomer.email()),
                "employment", String.valueOf(newcomer.employment()),
                "occupation", String.valueOf(newcomer.occupation()),
                "siapkerjaId", String.valueOf(newcomer.siapkerjaId())));
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        put(form, "birthDate", Objects.requireNonNull(newcomer.birthDate()));
        put(form, "consentOn", today);
        put(form, "since", today);
        put(form, "minutesDate", today);
        form.put("minutesNumber", "BA-7/2023");
        form.put("note", "Disepakati dalam rapat anggota.");
        return form;
    }

    private static void put(Map<String, String> form, String field, LocalDate date) {
        new Dates().inputs(date).forEach((part, text) -> form.put(field + '.' + part, text));
    }

    private Visitor visitor(Account account) {
        return account.isOnlyMentor()
                ? Visitor.onAPhone(chromium.browser(), port, account.login(), Cast.PIN)
                : Visitor.atADesk(chromium.browser(), port, account.login(), Cast.SECRET);
    }
}
