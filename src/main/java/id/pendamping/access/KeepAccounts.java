package id.pendamping.access;

import id.pendamping.journal.Journal;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator does with accounts: open, appoint, close, hand out a new secret. Each is recorded with its
 * person. An administrator or auditor holds no other duty, and nobody changes the own account, so nobody can give
 * himself a duty and one administrator always remains. Mentors come with their coordinator's file.
 */
@Component
public class KeepAccounts {

    /** What an administrator appoints people to. */
    public static final Set<Duty> DUTIES = EnumSet.complementOf(EnumSet.of(Duty.MENTOR, Duty.AUTOMATION));

    private static final Set<Duty> ALONE = EnumSet.of(Duty.ADMINISTRATOR, Duty.AUDITOR);
    private static final Pattern LOGIN = Pattern.compile("(?=.*[a-z])[a-z0-9][a-z0-9._-]{2,79}");
    private static final int LONGEST_NAME = 100;

    private final AccountBook book;
    private final Accounts accounts;
    private final TokenStore tokens;
    private final Secrets secrets;
    private final CodeHalves halves;
    private final Regions regions;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepAccounts(
            AccountBook book,
            Accounts accounts,
            TokenStore tokens,
            Secrets secrets,
            CodeHalves halves,
            Regions regions,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.tokens = tokens;
        this.secrets = secrets;
        this.halves = halves;
        this.regions = regions;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The result. */
    public sealed interface Result {

        /** Done; a code is there when one was made. */
        record Done(String accountId, @Nullable HandedCode code) implements Result {}

        record Refused(List<Refusal> refusals) implements Result {}
    }

    /** Accounts by name; {@code search} is looked for in name and login. */
    public Page<KeptAccount> page(String search, PageRequest asked) {
        String words = NormalForm.compared(search);
        int total = book.count(words);
        PageRequest shown = asked.within(total);
        return Page.of(book.page(words, shown), shown, total);
    }

    /** The same part by part. */
    public Slice<KeptAccount> part(String search, PartRequest asked) {
        return book.part(NormalForm.compared(search), asked);
    }

    public Optional<KeptAccount> find(String id) {
        return book.find(id);
    }

    /**
     * Opens an account with a code for its first sign-in, of which the administrator learns half; {@code regions} are codes parted by commas, empty for the
     * whole country.
     */
    public Result open(String login, String name, Collection<Duty> duties, String regions, Account administrator) {
        String wanted = NormalForm.compared(login);
        String called = NormalForm.line(name);
        List<Refusal> wrong = new ArrayList<>();
        if (!LOGIN.matcher(wanted).matches()) {
            wrong.add(Refusal.at("login", "refusal.account.login"));
        } else if (book.hasLogin(wanted)) {
            wrong.add(taken());
        }
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            wrong.add(Refusal.at("name", "refusal.account.name", LONGEST_NAME));
        }
        wrong.addAll(objections(duties, regions));
        if (!wrong.isEmpty()) {
            return new Result.Refused(wrong);
        }
        String secret = secrets.password();
        String hash = accounts.hash(secret);
        try {
            return done(transaction.execute(status -> {
                String id = book.insert(wanted, called, hash, true, duties, codes(regions), null);
                journal.record(
                        new AccountOpened(UUID.fromString(id), names(duties), List.copyOf(codes(regions))),
                        by(administrator));
                return new Result.Done(id, halves.keep(secret, id, administrator));
            }));
        } catch (DuplicateKeyException e) {
            return new Result.Refused(List.of(taken()));
        }
    }

    /** Sets what an account may do; a closed one no longer opens the door, also where its session is still open. */
    public Result change(String id, Collection<Duty> duties, String regions, boolean open, Account administrator) {
        return done(transaction.execute(status -> {
            journal.lock(subject(id));
            KeptAccount account = book.lock(id).orElseThrow();
            Collection<Duty> appointed = account.isMentor() ? account.duties() : duties;
            String where = account.isMentor() ? String.join(",", account.regions()) : regions;
            List<Refusal> wrong = new ArrayList<>(own(id, administrator));
            if (!account.isMentor()) {
                wrong.addAll(objections(appointed, where));
            }
            if (!wrong.isEmpty()) {
                return new Result.Refused(wrong);
            }
            book.replace(id, appointed, codes(where), open);
            journal.record(
                    new AccountChanged(UUID.fromString(id), names(appointed), List.copyOf(codes(where)), open),
                    by(administrator));
            return new Result.Done(id, null);
        }));
    }

    /** Makes a code for a new first sign-in and gives half of it; the secret before, its sessions and tokens no longer open anything. */
    public Result renewSecret(String id, Account administrator) {
        List<Refusal> wrong = own(id, administrator);
        if (!wrong.isEmpty()) {
            return new Result.Refused(wrong);
        }
        String secret = book.find(id).orElseThrow().isMentor() ? halves.digits() : secrets.password();
        String hash = accounts.hash(secret);
        return done(transaction.execute(status -> {
            book.setSecret(id, hash, true);
            tokens.revokeAll(id, clock.instant());
            journal.record(new SecretSet(UUID.fromString(id), true), by(administrator));
            return new Result.Done(id, halves.keep(secret, id, administrator));
        }));
    }

    /** Gives the other half of a code to an administrator who has not seen the first. */
    public Result secondHalf(String id, Account administrator) {
        List<Refusal> wrong = own(id, administrator);
        if (!wrong.isEmpty()) {
            return new Result.Refused(wrong);
        }
        return done(transaction.execute(status -> halves.handOut(id, administrator, Duty.ADMINISTRATOR)
                .<Result>map(half -> new Result.Done(id, half))
                .orElseGet(() -> new Result.Refused(List.of(Refusal.of("refusal.account.half"))))));
    }

    /** Accounts of officers whose code waits for the second half to be handed out, by name; mentors, who may be many, have a page of their own. */
    public List<KeptAccount> waiting() {
        return book.waiting();
    }

    private List<Refusal> objections(Collection<Duty> duties, String typed) {
        List<Refusal> wrong = new ArrayList<>();
        if (duties.isEmpty() || !DUTIES.containsAll(duties)) {
            wrong.add(Refusal.at("duties", "refusal.account.duties"));
        } else if (duties.size() > 1 && duties.stream().anyMatch(ALONE::contains)) {
            wrong.add(Refusal.at("duties", "refusal.account.alone"));
        }
        codes(typed).stream()
                .filter(code -> regions.find(code).isEmpty())
                .findFirst()
                .ifPresent(code -> wrong.add(Refusal.at("regions", "refusal.account.region", code)));
        return wrong;
    }

    private static List<Refusal> own(String id, Account administrator) {
        return id.equals(administrator.id()) ? List.of(Refusal.of("refusal.account.own")) : List.of();
    }

    private static Refusal taken() {
        return Refusal.at("login", "refusal.account.taken");
    }

    private static Set<String> codes(String typed) {
        Set<String> codes = new TreeSet<>(Arrays.asList(typed.split("[\\s,;]+")));
        codes.remove("");
        return codes;
    }

    private static List<String> names(Collection<Duty> duties) {
        return duties.stream().map(Duty::name).sorted().toList();
    }

    private Act by(Account administrator) {
        return Act.by(administrator.as(Duty.ADMINISTRATOR), clock.instant());
    }

    private static Subject subject(String id) {
        return new Subject(Subject.Kind.ACCOUNT, id);
    }

    private static Result done(@Nullable Result result) {
        return java.util.Objects.requireNonNull(result);
    }
}
