package id.pendamping.group;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Phone;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A registration as one text, the same whenever its content is the same; only its keyed hash is kept. */
final class RegistrationText {

    private RegistrationText() {}

    static String of(Registration registration) {
        StringBuilder text = new StringBuilder();
        add(
                text,
                registration.programmeYear(),
                registration.phase(),
                NormalForm.groupName(String.valueOf(registration.name())),
                registration.businessType(),
                registration.regency(),
                registration.district(),
                registration.village(),
                registration.hamlet(),
                registration.address(),
                plain(registration.latitude()),
                plain(registration.longitude()),
                registration.formedOn(),
                registration.title(),
                registration.summary(),
                registration.requested());
        if (registration.device() != null) {
            add(text, registration.device());
        }
        Registration.Account account = registration.account();
        add(text, account.bankCode(), account.number(), account.holder(), account.branch(), account.type());
        registration
                .members()
                .forEach(person -> add(
                        text,
                        person.name(),
                        person.nik(),
                        person.familyCard(),
                        person.birthDate(),
                        person.gender(),
                        person.role(),
                        phone(person.phone()),
                        person.email(),
                        person.employment(),
                        person.occupation(),
                        person.disability(),
                        person.student(),
                        person.siapkerjaId(),
                        person.consentOn()));
        registration
                .lines()
                .forEach(line -> add(
                        text,
                        line.category(),
                        line.description(),
                        plain(line.quantity()),
                        line.unit(),
                        line.unitPrice()));
        return text.toString();
    }

    private static void add(StringBuilder text, @Nullable Object... values) {
        for (Object value : values) {
            String part = NormalForm.line(String.valueOf(value));
            text.append(part.length()).append(':').append(part);
        }
        text.append('\n');
    }

    private static @Nullable String phone(@Nullable String typed) {
        return Phone.parse(typed).map(Phone::local).orElse(typed);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
