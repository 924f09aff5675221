package id.pendamping.verifying;

import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.journal.LedgerDatabase;
import id.pendamping.journal.LedgerDatabase.Sealed;
import id.pendamping.journal.Seal;
import id.pendamping.journal.StateRules;
import id.pendamping.journal.StateRules.Open;
import id.pendamping.journal.Uncovered;
import id.pendamping.shared.SealBroken;
import id.pendamping.shared.Sealing;
import id.pendamping.shared.Subject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens whatever is sealed and holds it against the fingerprint beside it, which the digests of rows hold. */
final class SealCheck {

    static final String DIFFERS = "seal differs";
    static final String OPENED = "opened";

    /** What a seal says that does not open. */
    static final String UNOPENED = "unopened";

    private static final int AT_ONCE = 20_000;
    private static final int SHOWN = 8;
    private static final int MOST = 1_000;

    private final Sealing key;
    private final Findings findings;
    private final List<Sealed> waiting = new ArrayList<>();
    private final Map<String, Fault> broken = new ConcurrentHashMap<>();

    private SealCheck(Sealing key, Findings findings) {
        this.key = key;
        this.findings = findings;
    }

    /** Without the key it is said how many have not been opened. */
    static Findings of(LedgerDatabase database, @Nullable Sealing key) throws SQLException {
        Findings findings = new Findings("seals", List.of(DIFFERS));
        for (Seal seal : StateRules.allSeals()) {
            if (key == null) {
                long rows = database.answer("select count(*) from (" + seal.rows() + ") sealed");
                findings.uncovered(new Uncovered(seal.columns(), Open.CLOSED, rows));
            } else {
                new SealCheck(key, findings).check(database, seal);
            }
        }
        return findings;
    }

    private void check(LedgerDatabase database, Seal seal) throws SQLException {
        database.seals(seal.rows(), row -> {
            waiting.add(row);
            if (waiting.size() == AT_ONCE) {
                open();
            }
        });
        open();
        if (broken.isEmpty()) {
            return;
        }
        String keys = broken.keySet().stream()
                .sorted()
                .limit(MOST)
                .map(one -> "'" + one.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        database.ask(seal.named().formatted(keys), row -> findings.fault(named(seal.kind(), row)));
    }

    private void open() {
        findings.counted(OPENED, waiting.size());
        waiting.parallelStream().forEach(this::open);
        waiting.clear();
    }

    private void open(Sealed row) {
        String should = shown(row.print());
        try {
            byte[] print = print(row.kind(), key.open(row.seal()));
            if (!Arrays.equals(print, row.print())) {
                broken.put(row.key(), Fault.of(DIFFERS, "").in(row.kind(), shown(print), should));
            }
        } catch (SealBroken e) {
            broken.put(row.key(), Fault.of(DIFFERS, "").in(row.kind(), UNOPENED, should));
        }
    }

    private Fault named(Subject.Kind kind, List<@Nullable String> row) {
        String name = Objects.toString(row.get(0), "");
        boolean isCase = kind == Subject.Kind.CASE;
        Fault found = Objects.requireNonNull(broken.get(Objects.toString(row.get(3), "")));
        return new Fault(
                DIFFERS,
                isCase ? null : new Subject(kind, name),
                isCase ? name : "",
                Long.parseLong(String.valueOf(row.get(1))),
                Objects.toString(row.get(2), ""),
                found.says(),
                found.should(),
                "");
    }

    private byte[] print(String kind, String plain) {
        return kind.equals(Seal.COMMITMENT) ? sha256(HexFormat.of().parseHex(plain)) : key.fingerprint(kind, plain);
    }

    private static String shown(byte[] print) {
        return HexFormat.of().formatHex(print).substring(0, SHOWN);
    }

    private static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
