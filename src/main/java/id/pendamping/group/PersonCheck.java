package id.pendamping.group;

import id.pendamping.shared.Phone;
import id.pendamping.shared.SpoiledNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one member's entry needs before it can be written. NIK, phone and e-mail may be missing, but not be wrong. */
final class PersonCheck {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final String EMAIL = "[^@\\s<>\"]{1,64}@[^@\\s<>\"]+\\.[^@\\s<>\".]{2,}";

    private final Registration.Person person;
    private final String field;
    private final LocalDate today;
    private final Objections objections;

    PersonCheck(Registration.Person person, String field, LocalDate today, Objections objections) {
        this.person = person;
        this.field = field;
        this.today = today;
        this.objections = objections;
    }

    void run() {
        objections.name(person.name(), field + ".name", 1, 100);
        identity();
        LocalDate birthDate = person.birthDate();
        if (objections.present(birthDate, field + ".birthDate") && birthDate != null) {
            objections.unless(
                    !birthDate.isAfter(today) && !birthDate.isBefore(EARLIEST_BIRTH),
                    field + ".birthDate",
                    "refusal.registration.birthDate");
        }
        objections.present(person.gender(), field + ".gender");
        objections.present(person.role(), field + ".role");
        objections.present(person.employment(), field + ".employment");
        objections.present(person.occupation(), field + ".occupation");
        contact();
        RegistrationCheck.past(person.consentOn(), today, field + ".consentOn", objections);
    }

    private void identity() {
        String nik = person.nik();
        if (nik != null) {
            Nik.fault(nik).ifPresent(key -> objections.add(field + ".nik", key));
        }
        String familyCard = person.familyCard();
        if (familyCard != null) {
            objections.unless(familyCard.matches("\\d{16}"), field + ".familyCard", "refusal.registration.familyCard");
        }
        String siapkerjaId = person.siapkerjaId();
        objections.optionalText(siapkerjaId, field + ".siapkerjaId", 60);
        if (siapkerjaId != null) {
            objections.unless(!SpoiledNumber.is(siapkerjaId), field + ".siapkerjaId", "constraint.spoiledNumber");
        }
    }

    private void contact() {
        String phone = person.phone();
        if (phone != null) {
            objections.unless(Phone.parse(phone).isPresent(), field + ".phone", "refusal.registration.phone");
        }
        email(person.email(), field, objections);
    }

    static void email(@Nullable String email, String field, Objections objections) {
        if (email != null) {
            objections.unless(
                    email.length() <= 254 && email.matches(EMAIL), field + ".email", "refusal.registration.email");
        }
    }
}
