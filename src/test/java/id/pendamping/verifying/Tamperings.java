package id.pendamping.verifying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Manipulations with the field that has to be named for each, sorted into rounds in which none touches a table of another. */
final class Tamperings {

    private static final Pattern TABLE = Pattern.compile("\\b(?:update|from|into|join) ([a-z_]+)");

    private final List<Map<String, String>> rounds = new ArrayList<>();
    private final List<Set<String>> touched = new ArrayList<>();

    private Tamperings() {}

    /** By statement; so that one check serves many of them. */
    static List<Map<String, String>> rounds(Map<String, String> all) {
        var sorted = new Tamperings();
        new TreeMap<>(all).forEach(sorted::add);
        return sorted.rounds;
    }

    private void add(String statement, String field) {
        Set<String> tables = TABLE.matcher(statement)
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(found.indexOf(' ') + 1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        tables.add(field.substring(0, field.indexOf('.')));
        for (int i = 0; i < rounds.size(); i++) {
            if (tables.stream().noneMatch(touched.get(i)::contains)) {
                rounds.get(i).put(statement, field);
                touched.get(i).addAll(tables);
                return;
            }
        }
        rounds.add(new LinkedHashMap<>(Map.of(statement, field)));
        touched.add(tables);
    }
}
