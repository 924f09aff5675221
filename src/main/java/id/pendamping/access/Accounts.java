package id.pendamping.access;

import id.pendamping.shared.Duty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people who sign in. */
public interface Accounts {

    Optional<Account> find(String id);

    /** As {@link #find}, if the secret is still the one with which the person signed in. */
    Optional<Account> find(SignedIn signedIn);

    /** By login name, or by phone number for mentors. */
    Optional<Account> byLogin(String login);

    /** The name to show for an actor's id; automation and unknown ids come back as they are. */
    String nameOf(String id);

    List<Account> holding(Duty duty);

    /** Creates the account, or gives the one that has this login already. {@code phone} signs mentors in beside the login. */
    Account open(
            String login, String name, String secret, Set<Duty> duties, Set<String> regions, @Nullable String phone);

    /** As {@link #open}, with a secret that was hashed before: hashing is slow, and invented people share secrets. */
    Account openHashed(
            String login, String name, String hash, Set<Duty> duties, Set<String> regions, @Nullable String phone);

    /** As {@link #open}, with a secret that somebody hands over: it only lets its owner choose another. */
    Account openForFirstSignIn(
            String login, String name, String secret, Set<Duty> duties, Set<String> regions, @Nullable String phone);

    /** Another name, other regions or another phone of a mentor; the secret stays. */
    void changePerson(String id, String name, Set<String> regions, String phone);

    /** A secret as it is kept. */
    String hash(String secret);
}
