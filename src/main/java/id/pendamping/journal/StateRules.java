package id.pendamping.journal;

import id.pendamping.shared.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * What has to hold between the journal and the tables of one module, told by that module as questions to the database.
 * The check asks them from outside, without the program, and finds them in {@code META-INF/spring.factories}.
 */
public interface StateRules {

    /** What the check reports together. */
    enum Part {
        MONEY,
        STATE
    }

    /** A number for the report; the question answers with it. */
    record Figure(Part part, String name, String question) {}

    /** A rule by the name of its violation; the question answers with the number of a case for every violation. */
    record Rule(Part part, String violation, String question) {}

    /**
     * Tables that are folded anew from the journal and compared. The question answers with one row for each difference:
     * number of the case, or id of a subject of another kind, sequence of the entry (0 for none), field, what it says, what it should say.
     */
    record Fold(List<String> tables, Subject.Kind kind, String question) {

        /** Of cases, which the question calls by their numbers. */
        public Fold(List<String> tables, String question) {
            this(tables, Subject.Kind.CASE, question);
        }
    }

    /** How people call a subject of a kind: a column of a table, or several, where the id is this. */
    record Name(Subject.Kind kind, String table, String column) {}

    /** By which names this module's subjects are known. */
    default List<Name> names() {
        return List.of();
    }

    /** The names that all modules know for subjects of a kind. */
    static List<Name> names(Subject.Kind kind) {
        return all().flatMap(module -> module.names().stream())
                .filter(name -> name.kind() == kind)
                .toList();
    }

    /**
     * Columns of a folded table that are not held against anything; the question answers with how many rows that leaves.
     *
     * @param columns with their table
     * @param why by a name that texts have
     */
    record Open(String columns, String why, String question) {

        /** Entries did not tell it yet when these rows were written. */
        public static final String EARLIER = "earlier";

        /** It lies in another store. */
        public static final String ELSEWHERE = "elsewhere";

        /** It is sealed, and the key is not at hand; fingerprints of it are held. */
        public static final String CLOSED = "closed";

        /** Entries tell it, and nobody compares it yet. */
        public static final String OPEN = "open";

        /** Entries do not tell it. */
        public static final String UNTOLD = "untold";
    }

    /** What this module's tables hold sealed. */
    default List<Seal> seals() {
        return List.of();
    }

    /** What the tables of all modules hold sealed. */
    static List<Seal> allSeals() {
        return all().flatMap(module -> module.seals().stream()).toList();
    }

    default List<Figure> figures() {
        return List.of();
    }

    default List<Rule> rules() {
        return List.of();
    }

    /** What is folded anew. */
    default List<Fold> folds() {
        return List.of();
    }

    /** What of the folded tables is not held. */
    default List<Open> open() {
        return List.of();
    }

    /** What of the folded tables all modules leave open. */
    static List<Open> allOpen() {
        return all().flatMap(module -> module.open().stream()).toList();
    }

    /** What all modules fold anew. */
    static List<Fold> allFolds() {
        return all().flatMap(module -> module.folds().stream()).toList();
    }

    /** The figures of all modules. */
    static List<Figure> figures(Part part) {
        return all().flatMap(module -> module.figures().stream())
                .filter(figure -> figure.part() == part)
                .toList();
    }

    /** The rules of all modules. */
    static List<Rule> rules(Part part) {
        return all().flatMap(module -> module.rules().stream())
                .filter(rule -> rule.part() == part)
                .toList();
    }

    private static Stream<StateRules> all() {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(StateRules.class).stream();
    }
}
