package id.pendamping.group;

import id.pendamping.programme.Banks;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a registration needs before it can be written. Whether the group is eligible is not asked here: that is for the
 * screening, whose answer the group may mend.
 */
@Component
class RegistrationCheck {

    private final Programme programme;
    private final Regions regions;
    private final Banks banks;
    private final int lateDays;

    /** {@code lateDays}: how many days after its close a phase still takes registrations. */
    RegistrationCheck(
            Programme programme,
            Regions regions,
            Banks banks,
            @Value("${pendamping.registration.late-days:0}") int lateDays) {
        this.programme = programme;
        this.regions = regions;
        this.banks = banks;
        this.lateDays = lateDays;
    }

    List<Refusal> objections(Registration registration, LocalDate today) {
        Objections objections = new Objections();
        group(registration, today, objections);
        members(registration.members(), today, objections);
        budget(registration, objections);
        account(registration.account(), objections);
        return objections.all();
    }

    private void group(Registration group, LocalDate today, Objections objections) {
        phase(group, today, objections);
        objections.name(group.name(), "name", 3, 100);
        objections.digits(group.businessType(), "businessType", 5);
        place(group, objections);
        objections.name(group.title(), "title", 1, 200);
        objections.text(group.summary(), "summary", 1, 2000);
        objections.optionalText(group.device(), "device", 100);
        if (objections.present(group.formedOn(), "formedOn")) {
            past(group.formedOn(), today, "formedOn", objections);
        }
    }

    private void phase(Registration group, LocalDate today, Objections objections) {
        Integer year = group.programmeYear();
        Integer ordinal = group.phase();
        boolean both = objections.present(year, "programmeYear") & objections.present(ordinal, "phase");
        if (!both || year == null || ordinal == null) {
            return;
        }
        programme
                .phase(year, ordinal)
                .ifPresentOrElse(
                        phase -> open(phase, today, objections),
                        () -> objections.add(
                                "phase", "refusal.registration.phaseUnknown", ordinal, String.valueOf(year)));
    }

    private void open(Phase phase, LocalDate today, Objections objections) {
        objections.unless(
                !today.isBefore(phase.opens()),
                "phase",
                "refusal.registration.phaseNotOpen",
                phase.roman(),
                phase.opens());
        objections.unless(
                !today.isAfter(phase.closes().plusDays(lateDays)),
                "phase",
                "refusal.registration.phaseClosed",
                phase.roman(),
                phase.closes());
    }

    private void place(Registration group, Objections objections) {
        String regency = group.regency();
        if (objections.present(regency, "regency") && regency != null) {
            boolean known =
                    regency.matches("\\d{4}") && regions.findOpen(regency).isPresent();
            objections.unless(known, "regency", "refusal.registration.regencyUnknown");
        }
        objections.name(group.district(), "district", 1, 100);
        objections.digits(group.village(), "village", 10);
        String village = group.village();
        if (village != null && village.matches("\\d{10}") && regency != null) {
            objections.unless(village.startsWith(regency), "village", "refusal.registration.villageElsewhere");
        }
        objections.optionalText(group.hamlet(), "hamlet", 100);
        objections.text(group.address(), "address", 1, 300);
        between(group.latitude(), -11, 6, "latitude", objections);
        between(group.longitude(), 95, 141, "longitude", objections);
        if ((group.latitude() == null) != (group.longitude() == null)) {
            objections.add(
                    group.latitude() == null ? "latitude" : "longitude", "refusal.registration.coordinatesTogether");
        }
    }

    private static void between(@Nullable BigDecimal value, int least, int most, String field, Objections objections) {
        if (value != null) {
            boolean inside =
                    value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
            objections.unless(inside, field, "refusal.registration.outsideIndonesia", least, most);
        }
    }

    private void members(List<Registration.Person> members, LocalDate today, Objections objections) {
        Map<Member.Role, Integer> roles = new EnumMap<>(Member.Role.class);
        Set<String> niks = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Registration.Person person = members.get(i);
            String field = "members[" + i + "]";
            new PersonCheck(person, field, today, objections).run();
            String nik = person.nik();
            if (nik != null && !nik.isBlank()) {
                objections.unless(niks.add(nik), field + ".nik", "refusal.registration.nikTwice");
            }
            if (person.role() != null) {
                roles.merge(person.role(), 1, Integer::sum);
            }
        }
        for (Member.Role role : List.of(Member.Role.KETUA, Member.Role.SEKRETARIS, Member.Role.BENDAHARA)) {
            int count = roles.getOrDefault(role, 0);
            objections.unless(count == 1, "members", "refusal.registration.roleOnce", role.name(), count);
        }
    }

    private static void budget(Registration registration, Objections objections) {
        Rupiah total = LineCheck.total(registration.lines(), objections);
        Rupiah requested = registration.requested();
        if (objections.present(requested, "requested") && requested != null && total != null) {
            objections.unless(total.equals(requested), "requested", "refusal.registration.sum", total, requested);
        }
    }

    private void account(Registration.Account account, Objections objections) {
        String bank = account.bankCode();
        if (objections.present(bank, "account.bankCode") && bank != null) {
            objections.unless(banks.findOpen(bank).isPresent(), "account.bankCode", "refusal.registration.bankUnknown");
        }
        if (objections.present(account.number(), "account.number")) {
            objections.unless(
                    AccountNumber.parse(account.number()).isPresent(),
                    "account.number",
                    "refusal.registration.accountNumber");
        }
        objections.name(account.holder(), "account.holder", 1, 100);
        objections.name(account.branch(), "account.branch", 1, 100);
        objections.present(account.type(), "account.type");
    }

    static void past(@Nullable LocalDate date, LocalDate today, String field, Objections objections) {
        if (date != null) {
            objections.unless(!date.isAfter(today), field, "refusal.registration.future", today);
        }
    }
}
