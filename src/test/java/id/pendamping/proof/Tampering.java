package id.pendamping.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a superuser of the database does to the record of a case with seven entries, of which the last three are
 * young, or to the list of who looked at it, of which the last is.
 *
 * @param name what is done
 * @param sql how; {@code :case} is the case
 * @param rehashedFrom the first entry of the chain that gets another hash by it, with all that follow; 0 where hashes stay
 * @param places what is named by whom: the first entry, or the checkpoint or note
 */
record Tampering(String name, List<String> sql, int rehashedFrom, boolean isOfLooks, Map<Checker, Place> places) {

    /** Who looks. */
    enum Checker {
        /** The command {@code verify}, and the page, which asks the same check. */
        VERIFY,
        /** The page for outsiders, with a download and with what they have kept. */
        VERIFIER,
        /** A witness that is asked to sign the tree of what is there now. */
        WITNESS
    }

    /**
     * What is named.
     *
     * @param since the first age at which it is
     * @param until the last one
     */
    record Place(String words, Age since, Age until) {

        Place(String words, Age since) {
            this(words, since, Age.CHECKPOINTED);
        }
    }

    /** How long ago the young entries were made, by the clock of the program. */
    enum Age {
        /** In the database, and not acknowledged by the broker. */
        COMMITTED(0),
        /** The broker has acknowledged them, and no note covers them. */
        ACKNOWLEDGED(1),
        /** A note covers them, and no witness has seen it. */
        SIGNED(30),
        /** Witnesses have signed. */
        WITNESSED(60),
        /** A checkpoint covers their chain too. */
        CHECKPOINTED(120);

        private final int seconds;

        Age(int seconds) {
            this.seconds = seconds;
        }

        int seconds() {
            return seconds;
        }
    }

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("data", "data = '{\"dueOn\": \"2023-01-06\", \"step\": \"other\"}'");
        FIELDS.put("actor", "actor = 'somebody-else'");
        FIELDS.put("duty", "duty = 'AUDITOR'");
        FIELDS.put("on whose behalf", "on_behalf_of = 'somebody-else'");
        FIELDS.put("reason", "reason = 'Alasan lain'");
        FIELDS.put("time", "occurred_at = occurred_at - interval '1 day'");
        FIELDS.put("type", "type = 'deadline-near'");
        FIELDS.put("version", "schema_version = 2");
        FIELDS.put("causation", "causation = '0190a0b0-0000-7000-8000-00000000000c'");
        FIELDS.put("trace", "traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'");
        FIELDS.put("event id", "event_id = '0190a0b0-0000-7000-8000-00000000000e'");
    }

    private static final String OF = " where subject_kind = 'CASE' and subject_id = :case";
    private static final String OF_LOOKS = " where subject_kind = 'ACCESS' and subject_id = :case";
    private static final String HEAD = """
            update journal_head h set sequence = coalesce((select max(sequence) from journal j
                where (j.subject_kind, j.subject_id) = (h.subject_kind, h.subject_id)), 0)""";

    /** What hashes of the chain itself show, whenever they are looked at. */
    private static Tampering blunt(String name, int entry, String... sql) {
        return new Tampering(
                name,
                List.of(sql),
                0,
                false,
                Map.of(
                        Checker.VERIFY, new Place("entry " + entry, Age.COMMITTED),
                        Checker.VERIFIER, new Place("entry " + entry, Age.COMMITTED)));
    }

    /** What fits in itself afterwards: only what has left tells of it. */
    private static Tampering fitting(String name, int entry, String... sql) {
        return new Tampering(
                name,
                List.of(sql),
                entry,
                false,
                Map.of(
                        Checker.VERIFY, new Place("entry " + entry, Age.ACKNOWLEDGED),
                        Checker.VERIFIER, new Place("entry " + entry, Age.ACKNOWLEDGED),
                        Checker.WITNESS, new Place("", Age.WITNESSED)));
    }

    /** No download holds who looked; witnesses hold the hashes. */
    private static Tampering fittingLooks(String name, String... sql) {
        return new Tampering(
                name,
                List.of(sql),
                3,
                true,
                Map.of(
                        Checker.VERIFY, new Place("entry 3", Age.ACKNOWLEDGED),
                        Checker.WITNESS, new Place("", Age.WITNESSED)));
    }

    private static Tampering only(String name, String place, String... sql) {
        return new Tampering(name, List.of(sql), 0, false, Map.of(Checker.VERIFY, new Place(place, Age.COMMITTED)));
    }

    /** An entry that nobody is about to tell is no young one. */
    private Tampering knownToVerifySince(String place, Age age) {
        return with(Checker.VERIFY, new Place(place, age));
    }

    private Tampering seenByWitness() {
        return with(Checker.WITNESS, new Place("", Age.WITNESSED));
    }

    private Tampering with(Checker checker, Place place) {
        Map<Checker, Place> more = new EnumMap<>(places);
        more.put(checker, place);
        return new Tampering(name, sql, rehashedFrom, isOfLooks, more);
    }

    static List<Tampering> all() {
        List<Tampering> all = new ArrayList<>();
        FIELDS.forEach((field, set) -> {
            String sql = "update journal set " + set + OF + " and sequence = 6";
            all.add(blunt(field, 6, sql));
            Age known = field.equals("event id") ? Age.COMMITTED : Age.ACKNOWLEDGED;
            all.add(fitting(field + ", with all hashes", 6, sql).knownToVerifySince("entry 6", known));
        });
        String swap = """
                update journal a set data = b.data, actor = b.actor from journal b where a.subject_kind = 'CASE'
                  and b.subject_kind = 'CASE' and a.subject_id = :case and b.subject_id = :case
                  and a.sequence in (5, 6) and b.sequence = 11 - a.sequence""";
        all.add(blunt("what two entries say is swapped", 5, swap));
        all.add(fitting("what two entries say is swapped, with all hashes", 5, swap));
        String[] reorder = {
            "update journal set sequence = 100" + OF + " and sequence = 5",
            "update journal set sequence = 5" + OF + " and sequence = 6",
            "update journal set sequence = 6" + OF + " and sequence = 100"
        };
        all.add(blunt("two entries change places", 5, reorder));
        all.add(fitting("two entries change places, with all hashes", 5, reorder));
        String delete = "delete from journal" + OF + " and sequence = 6";
        all.add(blunt("an entry is deleted", 7, delete).seenByWitness());
        all.add(fitting(
                "an entry is deleted, and what follows moves up",
                6,
                delete,
                "update journal set sequence = 6" + OF + " and sequence = 7",
                HEAD));
        all.add(fitting("the last entry is cut off", 7, "delete from journal" + OF + " and sequence = 7", HEAD));
        all.add(fitting("the last two are cut off", 6, "delete from journal" + OF + " and sequence > 5", HEAD));
        all.add(fitting("all that is young is cut off", 5, "delete from journal" + OF + " and sequence > 4", HEAD));
        all.add(new Tampering(
                "all entries of the case are deleted",
                List.of("delete from journal" + OF, "delete from journal_head" + OF),
                0,
                false,
                Map.of(
                        Checker.VERIFY, new Place("entry 1", Age.COMMITTED),
                        Checker.VERIFIER, new Place("entry 1", Age.COMMITTED),
                        Checker.WITNESS, new Place("", Age.COMMITTED))));
        String invented = """
                insert into journal select '0190a0b0-0000-7000-8000-00000000000f', subject_kind, subject_id, %d, type,
                    schema_version, data, actor, duty, on_behalf_of, reason, occurred_at, causation, traceparent,
                    previous_hash, hash from journal""" + OF + " and sequence = 5";
        all.add(fitting(
                        "an entry is put between others, with all hashes",
                        6,
                        "update journal set sequence = 8" + OF + " and sequence = 7",
                        "update journal set sequence = 7" + OF + " and sequence = 6",
                        invented.formatted(6),
                        HEAD)
                .knownToVerifySince("entry 6", Age.COMMITTED));
        all.add(new Tampering(
                "an entry is put behind the last",
                List.of(invented.formatted(8), HEAD),
                8,
                false,
                Map.of(Checker.VERIFY, new Place("entry 8", Age.COMMITTED))));
        all.add(blunt(
                "the link to the entry before",
                6,
                "update journal set previous_hash = sha256('x')" + OF + " and sequence = 6"));
        all.add(blunt("the hash", 6, "update journal set hash = sha256('x')" + OF + " and sequence = 6")
                .seenByWitness());
        all.add(only("the head of the chain", "entry 7", "update journal_head set hash = sha256('x')" + OF));
        all.add(only("the head is deleted", "entry 7", "delete from journal_head" + OF));
        all.add(new Tampering(
                "an entry shall never leave",
                List.of("delete from journal_pending where event_id = (select event_id from journal" + OF
                        + " and sequence = 7)"),
                0,
                false,
                Map.of(Checker.VERIFY, new Place("entry 7", Age.COMMITTED, Age.COMMITTED))));
        String look = "update journal set actor = 'somebody'" + OF_LOOKS + " and sequence = 3";
        all.add(new Tampering(
                "who looked", List.of(look), 0, true, Map.of(Checker.VERIFY, new Place("entry 3", Age.COMMITTED))));
        all.add(fittingLooks("who looked, with all hashes", look));
        all.add(fittingLooks("the last look is cut off", "delete from journal" + OF_LOOKS + " and sequence = 3", HEAD));
        all.add(new Tampering(
                "all looks are deleted",
                List.of("delete from journal" + OF_LOOKS, "delete from journal_head" + OF_LOOKS),
                0,
                true,
                Map.of(
                        Checker.VERIFY, new Place("entry 1", Age.COMMITTED),
                        Checker.WITNESS, new Place("", Age.COMMITTED))));
        all.add(only(
                "a checkpoint is deleted",
                "checkpoint 1",
                "delete from checkpoint_untold",
                "delete from checkpoint where number = 1"));
        all.add(only(
                "a checkpoint has another root",
                "checkpoint 1",
                "update checkpoint set root = sha256('x') where number = 1"));
        all.add(only("a note is deleted", "checkpoint 7", "delete from tree_head where size = 7"));
        all.add(new Tampering(
                "a place in the tree has another hash",
                List.of("update tree_leaf set hash = sha256('x') where position = 5"),
                0,
                true,
                Map.of(Checker.VERIFY, new Place("entry 2", Age.COMMITTED))));
        return all;
    }

    /** What has to be named at this age; nothing when nothing outside knows better. */
    Optional<String> named(Checker checker, Age age) {
        return Optional.ofNullable(places.get(checker))
                .filter(place -> age.compareTo(place.since()) >= 0 && age.compareTo(place.until()) <= 0)
                .map(Place::words);
    }
}
