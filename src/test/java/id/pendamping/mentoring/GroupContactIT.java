package id.pendamping.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Players;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mentor reaches the group it walks beside; nobody else learns the number here, and every opening is on record. */
@PendampingTest
class GroupContactIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    JournalReader journal;

    @Test
    void theMentorFindsTheWayAndCallsTheChair() {
        CaseId caseId = scenario.caseAt("compile-report");
        String page = "/cases/" + scenario.number(caseId) + "/contact";
        Person mentor = scenario.person(players.whoDoes(scenario.waiting(caseId)));

        assertThat(mentor.get("/cases/" + scenario.number(caseId)).body()).contains(page);
        String shown = mentor.get(page).body();
        assertThat(shown).contains("Jalan ke tempat usaha").doesNotContain("tel:");
        assertThat(looks(caseId)).isEmpty();

        assertThat(mentor.post(page, page, Map.of()).body()).containsPattern("href=\"tel:\\+?\\d{9,}");
        assertThat(looks(caseId)).singleElement().satisfies(look -> {
            assertThat(look.duty()).isEqualTo(Duty.MENTOR);
            assertThat(look.data().get("fields")).isEqualTo(List.of("phone"));
        });
    }

    @Test
    void aMentorOfAnotherGroupAndAnOfficerWithoutTheDutyFindNothing() {
        CaseId caseId = scenario.caseAt("verify-administration");
        String page = "/cases/" + scenario.number(caseId) + "/contact";

        assertThat(scenario.person("081200000001").get(page).statusCode()).isEqualTo(404);
        assertThat(scenario.person("laila.verifikator").get(page).statusCode()).isEqualTo(404);
    }

    private List<Recorded> looks(CaseId caseId) {
        return journal.of(new Subject(Subject.Kind.ACCESS, caseId.toString()), 0, 100).stream()
                .filter(entry -> entry.type().equals("personal-data-viewed"))
                .toList();
    }
}
