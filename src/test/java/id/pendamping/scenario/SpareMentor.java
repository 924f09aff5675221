package id.pendamping.scenario;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.mentoring.MentorStatus;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A mentor of 3509 beside the cast, who can follow somebody. A test that takes one in lets it rest afterwards. */
public record SpareMentor(UUID id, Account account, String phone) {

    public static SpareMentor enrol(Accounts accounts, MentorRegistry registry, ProgramClock clock) {
        String phone = "0857" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
        String name = "Pengganti Contoh " + phone.substring(6);
        Account account = accounts.openHashed(
                "pendamping-uji-" + UUID.randomUUID(),
                name,
                accounts.hash(Cast.PIN),
                Set.of(Duty.MENTOR),
                Set.of("3509"),
                phone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        UUID id = registry.enrol(
                new MentorRegistry.Enrolment(
                        account.id(),
                        "350901" + ThreadLocalRandom.current().nextInt(41, 69) + "0590"
                                + ThreadLocalRandom.current().nextInt(1_000, 9_000),
                        name,
                        LocalDate.of(1990, 5, 1),
                        MentorRegistry.Education.S1,
                        "3509",
                        phone,
                        MentorRegistry.Type.TKS,
                        "ST-01/TKS/2023",
                        today.minusMonths(1),
                        today.plusYears(5),
                        20,
                        MentorStatus.INDUCTED),
                Act.by(new Actor("rule:test", Duty.MENTOR_COORDINATOR), clock.instant()));
        return new SpareMentor(id, account, phone);
    }
}
