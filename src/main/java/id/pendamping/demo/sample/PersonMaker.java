package id.pendamping.demo.sample;

import id.pendamping.group.Employment;
import id.pendamping.group.Member;
import id.pendamping.group.Occupation;
import id.pendamping.group.Registration;
import id.pendamping.group.Registration.Gender;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Invents people; no NIK, family card or phone comes twice. */
public final class PersonMaker {

    private static final List<Occupation> OCCUPATIONS = List.of(
            Occupation.TIDAK_BEKERJA,
            Occupation.TIDAK_BEKERJA,
            Occupation.MENGURUS_RUMAH_TANGGA,
            Occupation.BURUH_LEPAS,
            Occupation.PETANI,
            Occupation.LAINNYA);

    private final Random random;
    private final int year;
    private final Set<String> taken = new HashSet<>();

    public PersonMaker(Random random, int year) {
        this.random = random;
        this.year = year;
    }

    /** Somebody who was not there before. */
    public Registration.Person person(String regency, Member.Role role) {
        Gender gender = random.nextInt(100) < 54 ? Gender.P : Gender.L;
        LocalDate birthDate = LocalDate.of(year - 19 - random.nextInt(30), 1, 1).plusDays(random.nextInt(365));
        String name = Culture.of(regency, random).name(gender, random);
        boolean student = random.nextInt(100) < 6;
        return new Registration.Person(
                name,
                nik(regency, birthDate, gender),
                familyCard(regency),
                birthDate,
                gender,
                role,
                phone(),
                email(name),
                random.nextInt(100) < 80 ? Employment.MENGANGGUR : Employment.SETENGAH_MENGANGGUR,
                student ? Occupation.PELAJAR_MAHASISWA : OCCUPATIONS.get(random.nextInt(OCCUPATIONS.size())),
                random.nextInt(100) < 3,
                student,
                unique("SK-", 8),
                LocalDate.of(year - 1, 3, 1).plusDays(random.nextInt(8)));
    }

    /** Valid by the rules of the number; women carry their day of birth plus 40. */
    String nik(String regency, LocalDate birthDate, Gender gender) {
        int day = birthDate.getDayOfMonth() + (gender == Gender.P ? 40 : 0);
        String stem = "%s%02d%02d%02d%02d"
                .formatted(regency, 1 + random.nextInt(20), day, birthDate.getMonthValue(), birthDate.getYear() % 100);
        for (int serial = 1 + random.nextInt(40); ; serial++) {
            String nik = stem + "%04d".formatted(serial);
            if (taken.add(nik)) {
                return nik;
            }
        }
    }

    private String familyCard(String regency) {
        return unique(regency + "%02d".formatted(1 + random.nextInt(20)), 10);
    }

    private String phone() {
        return unique("08990", 7);
    }

    private String email(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".").replaceAll("^\\.|\\.$", "");
        return unique(plain, 5) + "@surel.example";
    }

    /** The beginning with this number of digits that were not given out before. */
    String unique(String beginning, int digits) {
        while (true) {
            StringBuilder text = new StringBuilder(beginning);
            for (int i = 0; i < digits; i++) {
                text.append((char) ('0' + random.nextInt(10)));
            }
            if (taken.add(text.toString())) {
                return text.toString();
            }
        }
    }
}
