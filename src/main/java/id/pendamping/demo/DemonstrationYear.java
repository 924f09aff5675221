package id.pendamping.demo;

import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The programme year of the demonstration: the numbers of the latest year, papers that it asks for, and one phase. */
@Component
@ConditionalOnProperty("pendamping.demo")
class DemonstrationYear {

    private static final Map<String, Integer> PAPERS = Map.of("paper-village-letter", 1, "paper-place", 1);

    private final Programme programme;

    DemonstrationYear(Programme programme) {
        this.programme = programme;
    }

    void setUp(LocalDate first, LocalDate last) {
        int year = last.getYear();
        ProgrammeYear model = programme.years().get(programme.years().size() - 1);
        ProgrammeYear numbers = new ProgrammeYear(
                year,
                model.aid(),
                model.leastMembers(),
                model.mostMembers(),
                model.leastAge(),
                model.mostAge(),
                model.toolsShareLeast(),
                model.toolsShareMost(),
                model.registrationReturns(),
                model.reportRevisions(),
                model.spendingDays(),
                model.reportingDays(),
                model.toleratedUnsupportedPercent(),
                model.mentorLoadNormal(),
                model.mentorLoadNotice(),
                model.mentorLoadMost(),
                model.hamletFlagGroups(),
                model.villageFlagGroups(),
                model.sharedFamilyCardMost(),
                model.studentShareMost());
        Rupiah ceiling = Rupiah.of(model.aid().amount() * Role.ALL.size());
        programme.setUp(
                numbers,
                List.of(new Phase(
                        UUID.randomUUID(),
                        year,
                        1,
                        first,
                        last.plusDays(30),
                        Role.ALL.size(),
                        4,
                        ceiling,
                        "CONTOH/PK.03.00/" + year)),
                PAPERS);
    }
}
