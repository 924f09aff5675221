package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A deed as a feature declares it, in the words of the feature's own subjects.
 *
 * @param <S> the subject, as the feature knows it
 */
public final class DeclaredDeed<S, C extends Record> implements Deed<C> {

    private final String key;
    private final List<Duty> duties;
    private final Class<C> command;
    private final Handler<S, C> handler;
    private final Function<Subject, S> known;
    private BiPredicate<S, Account> theirs = (subject, account) -> true;
    private boolean openWhileSuspended;
    private boolean asksForFiles;
    private Set<String> reporters = Set.of();

    DeclaredDeed(String key, List<Duty> duties, Class<C> command, Handler<S, C> handler, Function<Subject, S> known) {
        this.key = key;
        this.duties = new ArrayList<>(duties);
        this.command = command;
        this.handler = handler;
        this.known = known;
    }

    /** This duty will do as well. */
    public DeclaredDeed<S, C> orBy(Duty other) {
        duties.add(other);
        return this;
    }

    /** Nobody but this account may do it. */
    public DeclaredDeed<S, C> onlyBy(Function<S, Optional<String>> accountOf) {
        this.theirs = (subject, account) ->
                accountOf.apply(subject).filter(account.id()::equals).isPresent();
        return this;
    }

    /** Only accounts of which this is true may do it; to others it does not exist. */
    public DeclaredDeed<S, C> onlyFor(Predicate<Account> whom) {
        this.theirs = (subject, account) -> whom.test(account);
        return this;
    }

    /** Goes on while the subject is suspended. */
    public DeclaredDeed<S, C> evenWhileSuspended() {
        this.openWhileSuspended = true;
        return this;
    }

    /** Asks for pictures or papers. */
    public DeclaredDeed<S, C> withEvidence() {
        this.asksForFiles = true;
        return this;
    }

    @Override
    public boolean asksForFiles() {
        return asksForFiles;
    }

    @Override
    public boolean isOpenWhileSuspended() {
        return openWhileSuspended;
    }

    /** These systems outside may report what a person would enter. */
    public DeclaredDeed<S, C> reportedBy(String... systems) {
        this.reporters = Set.of(systems);
        return this;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<Duty> duties() {
        return List.copyOf(duties);
    }

    @Override
    public Class<C> command() {
        return command;
    }

    @Override
    public Outcome handle(Subject subject, C given, Act act) {
        return handler.handle(known.apply(subject), given, act);
    }

    @Override
    public boolean isReportedBy(String system) {
        return reporters.contains(system);
    }

    @Override
    public boolean isFor(Account account, Subject subject) {
        return theirs.test(known.apply(subject), account);
    }
}
