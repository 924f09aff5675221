package id.pendamping.group;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.sample.Fault;
import id.pendamping.demo.sample.Samples;
import id.pendamping.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 7, 3);
    private static final Set<Fault> REFUSED = Set.of(
            Fault.NIK_WITH_LETTERS,
            Fault.NIK_WITHOUT_BIRTH_DATE,
            Fault.WRONG_SUM,
            Fault.TWO_CHAIRS,
            Fault.SHORT_ACCOUNT);

    private final RegistrationCheck check =
            new RegistrationCheck(Settings.programme(), Settings.regions(), Settings.banks(), 0);

    @Test
    void takesEverySoundSample() {
        for (long seed = 0; seed < 20; seed++) {
            for (Registration group : Samples.groups(seed, 2023, 3, List.of("3509", "3528"), 10)) {
                assertThat(check.objections(group, TODAY)).as("seed %d", seed).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void refusesWhatCannotBeWrittenAndLeavesTheRestToTheScreening(Fault fault) {
        List<Registration> groups = Samples.groups(3, 2023, 3, List.of("3509"), 2);
        List<Refusal> objections = check.objections(fault.in(groups.get(1), groups.get(0)), TODAY);
        assertThat(objections.isEmpty()).isEqualTo(!REFUSED.contains(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,23E+10",
                "1.23e+10",
                "#NILAI!",
                "#VALUE!",
                "#N/A",
                "#####",
                "20231234.00",
                "Err:502",
                "TRUE",
                "Rp 5.000"
            })
    void whatASpreadsheetLeftIsNoNameAndNoNumber(String left) {
        Registration sound = Samples.groups(3, 2023, 3, List.of("3509"), 1).get(0);
        Registration.Person one = sound.members().get(0);
        List<Registration.Person> members = new ArrayList<>(sound.members());
        members.set(
                0,
                new Registration.Person(
                        left,
                        one.nik(),
                        one.familyCard(),
                        one.birthDate(),
                        one.gender(),
                        one.role(),
                        one.phone(),
                        one.email(),
                        one.employment(),
                        one.occupation(),
                        one.disability(),
                        one.student(),
                        left,
                        one.consentOn()));
        Registration spoiled = new Registration(
                sound.programmeYear(),
                sound.phase(),
                left,
                sound.businessType(),
                sound.regency(),
                left,
                sound.village(),
                sound.hamlet(),
                sound.address(),
                sound.latitude(),
                sound.longitude(),
                sound.formedOn(),
                left,
                sound.summary(),
                sound.requested(),
                sound.device(),
                new Registration.Account(
                        sound.account().bankCode(),
                        sound.account().number(),
                        left,
                        left,
                        sound.account().type()),
                members,
                sound.lines());
        assertThat(check.objections(spoiled, TODAY))
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder(
                        "name",
                        "district",
                        "title",
                        "account.holder",
                        "account.branch",
                        "members[0].name",
                        "members[0].siapkerjaId");
    }

    @Test
    void givesEveryReasonAtOnce() {
        Registration.Person nobody = new Registration.Person(
                "", "12", "1", null, null, null, "0331", "x", null, null, false, false, null, TODAY.plusDays(1));
        Registration empty = new Registration(
                2022,
                3,
                "x",
                "1",
                "9999",
                null,
                "350901",
                null,
                null,
                null,
                BigDecimal.ONE,
                TODAY.plusDays(1),
                null,
                null,
                null,
                null,
                new Registration.Account("777", "12", null, null, null),
                List.of(nobody),
                List.of());
        assertThat(check.objections(empty, TODAY))
                .extracting(Refusal::field)
                .contains(
                        "phase",
                        "name",
                        "businessType",
                        "regency",
                        "district",
                        "village",
                        "address",
                        "latitude",
                        "longitude",
                        "formedOn",
                        "title",
                        "summary",
                        "requested",
                        "account.bankCode",
                        "account.number",
                        "account.holder",
                        "account.type",
                        "members",
                        "members[0].name",
                        "members[0].nik",
                        "members[0].familyCard",
                        "members[0].birthDate",
                        "members[0].gender",
                        "members[0].role",
                        "members[0].phone",
                        "members[0].email",
                        "members[0].employment",
                        "members[0].occupation",
                        "members[0].consentOn",
                        "lines");
    }

    @Test
    void waitsForThePhaseToOpen() {
        Registration group = Samples.groups(3, 2023, 3, List.of("3509"), 1).get(0);
        assertThat(check.objections(group, LocalDate.of(2023, 5, 31)))
                .extracting(Refusal::messageKey)
                .containsExactly("refusal.registration.phaseNotOpen");
    }

    @Test
    void takesNobodyAfterThePhaseHasClosed() {
        Registration group = Samples.groups(3, 2023, 3, List.of("3509"), 1).get(0);
        LocalDate last = Settings.PHASE.closes();

        assertThat(check.objections(group, last)).isEmpty();
        assertThat(check.objections(group, last.plusDays(1)))
                .extracting(Refusal::messageKey)
                .containsExactly("refusal.registration.phaseClosed");
        RegistrationCheck patient =
                new RegistrationCheck(Settings.programme(), Settings.regions(), Settings.banks(), 2);
        assertThat(patient.objections(group, last.plusDays(2))).isEmpty();
        assertThat(patient.objections(group, last.plusDays(3))).hasSize(1);
    }
}
