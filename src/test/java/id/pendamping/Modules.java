package id.pendamping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/** The modules and what each may know. */
final class Modules {

    private static final Pattern ARROWS = Pattern.compile("[a-z]+(?:, [a-z]+)*(?: → [a-z]+(?:, [a-z]+)*)+");
    private static final Map<String, Set<String>> ALLOWED = new TreeMap<>();
    private static final Map<String, Set<String>> REACHED = new TreeMap<>();

    static {
        try (Stream<Path> packages = Files.list(Path.of("src/main/java/id/pendamping"))) {
            packages.filter(Files::isDirectory)
                    .map(module -> module.getFileName().toString())
                    .forEach(module -> ALLOWED.put(module, ofPackage("id.pendamping." + module)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Modules() {}

    static Set<String> all() {
        return ALLOWED.keySet();
    }

    /** Whether a module may know every other one. */
    static boolean isOpen(String module) {
        return allowed(module).contains(ApplicationModule.OPEN_TOKEN);
    }

    static Set<String> allowed(String module) {
        return ALLOWED.getOrDefault(module, Set.of());
    }

    /** What is allowed, without what follows from the rest; {@code a → b}. */
    static Set<String> arrows() {
        return ALLOWED.entrySet().stream()
                .flatMap(module -> module.getValue().stream()
                        .filter(known -> module.getValue().stream()
                                .filter(other -> !other.equals(known))
                                .noneMatch(other -> reaches(other, known)))
                        .map(known -> module.getKey() + " → " + known))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The arrows of a document: {@code a, b → c → d} are three. */
    static Set<String> shownIn(Path document) {
        return ARROWS.matcher(Texts.content(document))
                .results()
                .flatMap(chain -> arrows(chain.group().split(" → ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> arrows(String[] chain) {
        List<List<String>> links =
                Arrays.stream(chain).map(link -> List.of(link.split(", "))).toList();
        return Stream.iterate(1, i -> i < links.size(), i -> i + 1).flatMap(i -> links.get(i - 1).stream()
                .flatMap(from -> links.get(i).stream().map(to -> from + " → " + to)));
    }

    private static boolean reaches(String from, String to) {
        return reached(from).contains(to);
    }

    /** Each module is walked through once: there are more ways between them than one could go. */
    private static Set<String> reached(String from) {
        Set<String> known = REACHED.get(from);
        if (known == null) {
            known = new TreeSet<>(allowed(from));
            for (String next : allowed(from)) {
                known.addAll(reached(next));
            }
            REACHED.put(from, known);
        }
        return known;
    }

    /** A named interface ({@code module :: name}) counts as its module. */
    private static Set<String> ofPackage(String name) {
        try {
            ApplicationModule module = Class.forName(name + ".package-info").getAnnotation(ApplicationModule.class);
            return module == null
                    ? Set.of(ApplicationModule.OPEN_TOKEN)
                    : Arrays.stream(module.allowedDependencies())
                            .map(known -> known.replaceFirst(" ::.*", ""))
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (ClassNotFoundException e) {
            return Set.of(ApplicationModule.OPEN_TOKEN);
        }
    }
}
