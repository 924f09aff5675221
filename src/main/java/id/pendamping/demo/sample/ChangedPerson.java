package id.pendamping.demo.sample;

import id.pendamping.group.Employment;
import id.pendamping.group.Member;
import id.pendamping.group.Occupation;
import id.pendamping.group.Registration;
import org.jspecify.annotations.Nullable;

/** The same person with one thing changed. */
final class ChangedPerson {

    private ChangedPerson() {}

    static Registration.Person identity(Registration.Person person, @Nullable String nik, @Nullable String phone) {
        return new Registration.Person(
                person.name(),
                nik,
                person.familyCard(),
                person.birthDate(),
                person.gender(),
                person.role(),
                phone,
                person.email(),
                person.employment(),
                person.occupation(),
                person.disability(),
                person.student(),
                person.siapkerjaId(),
                person.consentOn());
    }

    static Registration.Person role(Registration.Person person, Member.Role role) {
        return new Registration.Person(
                person.name(),
                person.nik(),
                person.familyCard(),
                person.birthDate(),
                person.gender(),
                role,
                person.phone(),
                person.email(),
                person.employment(),
                person.occupation(),
                person.disability(),
                person.student(),
                person.siapkerjaId(),
                person.consentOn());
    }

    static Registration.Person older(Registration.Person person) {
        return new Registration.Person(
                person.name(),
                person.nik(),
                person.familyCard(),
                person.birthDate() == null ? null : person.birthDate().minusYears(45),
                person.gender(),
                person.role(),
                person.phone(),
                person.email(),
                person.employment(),
                person.occupation(),
                person.disability(),
                person.student(),
                person.siapkerjaId(),
                person.consentOn());
    }

    static Registration.Person work(Registration.Person person, Employment employment, Occupation occupation) {
        return new Registration.Person(
                person.name(),
                person.nik(),
                person.familyCard(),
                person.birthDate(),
                person.gender(),
                person.role(),
                person.phone(),
                person.email(),
                employment,
                occupation,
                person.disability(),
                person.student(),
                person.siapkerjaId(),
                person.consentOn());
    }

    static Registration.Person withoutEmail(Registration.Person person) {
        return new Registration.Person(
                person.name(),
                person.nik(),
                person.familyCard(),
                person.birthDate(),
                person.gender(),
                person.role(),
                person.phone(),
                null,
                person.employment(),
                person.occupation(),
                person.disability(),
                person.student(),
                person.siapkerjaId(),
                person.consentOn());
    }

    static Registration.Person withoutConsent(Registration.Person person) {
        return new Registration.Person(
                person.name(),
                person.nik(),
                person.familyCard(),
                person.birthDate(),
                person.gender(),
                person.role(),
                person.phone(),
                person.email(),
                person.employment(),
                person.occupation(),
                person.disability(),
                person.student(),
                person.siapkerjaId(),
                null);
    }
}
