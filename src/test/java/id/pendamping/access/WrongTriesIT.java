package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.PendampingTest;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Wrong tries slow down those who make them, and lock nobody out. */
@PendampingTest
class WrongTriesIT {

    private static final String RIGHT = "sandi-uji";

    @Autowired
    SignIn door;

    @Autowired
    Accounts accounts;

    @Autowired
    KnownDevices devices;

    @Autowired
    AccountBook book;

    @Autowired
    ProgramClock clock;

    private String login;
    private String here;

    @BeforeEach
    void openAnAccount() {
        login = "uji." + UUID.randomUUID();
        here = UUID.randomUUID().toString();
        accounts.open(login, "Coba Contoh", RIGHT, Set.of(Duty.ADMINISTRATOR), Set.of(), null);
    }

    @Test
    void makesASenderWaitLongerWithEachWrongTry() {
        fail(5, here);
        assertThatThrownBy(() -> attempt(RIGHT, here, null))
                .isInstanceOfSatisfying(
                        TooManyTries.class, wait -> assertThat(wait.seconds()).isEqualTo(2));
        clock.standAt(clock.instant().plusSeconds(2));
        fail(1, here);
        assertThatThrownBy(() -> attempt(RIGHT, here, null))
                .isInstanceOfSatisfying(
                        TooManyTries.class, wait -> assertThat(wait.seconds()).isEqualTo(4));
        clock.standAt(clock.instant().plusSeconds(4));
        assertThat(attempt(RIGHT, here, null).isAuthenticated()).isTrue();
        fail(5, here);
    }

    @Test
    void doesNotCountTriesDuringTheWait() {
        fail(5, here);
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> attempt("salah", here, null)).isInstanceOf(TooManyTries.class);
        }
        clock.standAt(clock.instant().plusSeconds(2));
        assertThat(attempt(RIGHT, here, null).isAuthenticated()).isTrue();
    }

    @Test
    void holdsUpNobodyElsewhere() {
        fail(5, here);
        assertThat(attempt(RIGHT, UUID.randomUUID().toString(), null).isAuthenticated())
                .isTrue();
    }

    @Test
    void neverRefusesTheRightSecretOnAKnownDevice() {
        String account = accounts.byLogin(login).orElseThrow().id();
        String device = devices.remember(account, null);
        for (int sender = 0; sender < 20; sender++) {
            fail(5, here + sender);
        }
        assertThatThrownBy(() -> attempt(RIGHT, here, null)).isInstanceOf(TooManyTries.class);
        assertThat(attempt(RIGHT, here + 1, device).isAuthenticated()).isTrue();
    }

    @Test
    void knowsADeviceNoLongerThatGuesses() {
        String device = devices.remember(accounts.byLogin(login).orElseThrow().id(), null);
        for (int i = 0; i < 25; i++) {
            assertThatThrownBy(() -> attempt("salah", here, device)).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> attempt(RIGHT, here, device)).isInstanceOf(TooManyTries.class);
    }

    @Test
    void treatsUnknownNamesAlike() {
        String unknown = "tidak.ada." + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> attempt(unknown, "salah", here, null)).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> attempt(unknown, "salah", here, null)).isInstanceOf(TooManyTries.class);
    }

    @Test
    void endsEverySessionWhenTheSecretChanges() {
        SignedIn session = (SignedIn) attempt(RIGHT, here, null).getPrincipal();
        assertThat(accounts.find(session)).isPresent();
        book.setSecret(session.accountId(), accounts.hash("lain-sama-sekali"), false);
        assertThat(accounts.find(session)).isEmpty();
    }

    private void fail(int times, String sender) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> attempt("salah", sender, null)).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Authentication attempt(String secret, String address, @Nullable String device) {
        return attempt(login, secret, address, device);
    }

    private Authentication attempt(String name, String secret, String address, @Nullable String device) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(name, secret);
        attempt.setDetails(new Sender(address, device));
        return door.authenticate(attempt);
    }
}
