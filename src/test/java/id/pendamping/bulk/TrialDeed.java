package id.pendamping.bulk;

import id.pendamping.access.Account;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers what was done under which key, refuses subjects called {@code refused…}, and fails as often as it is told. */
public class TrialDeed implements BulkDeed {

    static final String NAME = "trial";

    final Set<String> done = ConcurrentHashMap.newKeySet();

    /** By subject, how many faults are still to come. */
    final Map<String, Integer> faults = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Said> says(String command, Locale locale) {
        return List.of();
    }

    @Override
    public Outcome rehearse(Account account, Subject subject, String command) {
        return subject.id().startsWith("refused") ? Outcome.refused("refusal.bulk.tooMany", 7) : Outcome.done();
    }

    @Override
    public Outcome perform(Account account, Subject subject, String command, String key, @Nullable String seen) {
        if (faults.merge(subject.id(), -1, Integer::sum) >= 0) {
            throw new IllegalStateException("A fault of the trial");
        }
        Outcome outcome = rehearse(account, subject, command);
        if (outcome instanceof Outcome.Done) {
            done.add(key);
        }
        return outcome;
    }
}
