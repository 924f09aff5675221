package id.pendamping.scenario;

import id.pendamping.access.Accounts;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A program of its own lives on this morning of 2023, with officers for the whole country, and with as many places in phase
 * 3 as it is told. What their passwords cost is not what is measured.
 */
public class MorningInJuly implements InitializingBean {

    private static final long AID = 20_000_000;
    private static final int FEWEST_ROUNDS = 4;

    private final ProgramClock clock;
    private final Accounts accounts;
    private final Programme programme;
    private final int places;

    MorningInJuly(ProgramClock clock, Accounts accounts, Programme programme, @Value("${phase.places}") int places) {
        this.clock = clock;
        this.accounts = accounts;
        this.programme = programme;
        this.places = places;
    }

    @Override
    public void afterPropertiesSet() {
        clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(FEWEST_ROUNDS).encode("pendamping");
        Map.ofEntries(
                        Map.entry("pendaftar", Duty.REGISTRAR),
                        Map.entry("verifikator", Duty.VERIFIER),
                        Map.entry("verifikator.kedua", Duty.VERIFIER),
                        Map.entry("ketua", Duty.VERIFICATION_LEAD),
                        Map.entry("ppk", Duty.COMMITMENT_OFFICER),
                        Map.entry("kpa", Duty.BUDGET_AUTHORITY),
                        Map.entry("koordinator", Duty.MENTOR_COORDINATOR),
                        Map.entry("pemeriksa", Duty.AUDITOR))
                .forEach((login, duty) ->
                        accounts.openHashed(login, login + " Contoh", hash, Set.of(duty), Set.of(), null));
        Phase third = programme.phase(2023, 3).orElseThrow();
        programme.setUp(
                programme.year(Edition.first(2023)),
                List.of(new Phase(
                        third.id(),
                        third.year(),
                        third.ordinal(),
                        third.opens(),
                        third.closes(),
                        places,
                        third.mentorQuota(),
                        Rupiah.of(places * AID),
                        third.guideline())));
    }
}
