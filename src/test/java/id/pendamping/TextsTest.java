package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.desk.Declared;
import id.pendamping.forms.Field;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class TextsTest {

    private static final int MOST_ARGUMENTS = 10;
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern RIDDLE = Pattern.compile("(?im)^ *(?:/\\*\\*|\\*|//) .*"
            + "\\b(?:whoever|whosoever|so many|that which|what (?:came|comes|became|becomes) of)\\b.*$");
    private static final Pattern BUNDLE = Pattern.compile("messages/(\\w+)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"((?:refusal|constraint)\\.[\\w.-]*\\w)\"");
    private static final Pattern KEY_IN_CONSTRAINT = Pattern.compile("\"\\{((?:refusal|constraint)\\.[\\w.]+)\\}\"");
    private static final Pattern PADDING =
            Pattern.compile("!|\\b(silakan|silahkan|mohon|harap|please|submit)\\b", Pattern.CASE_INSENSITIVE);

    /** Small words that every sentence has; the names of columns in files have none of them. */
    private static final Pattern INDONESIAN = Pattern.compile(
            "\\b(dan|yang|untuk|belum|sudah|dengan|atau|dari|pada|oleh|bukan|sebelum|telah|akan|karena)\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @MethodSource("bundles")
    void leavesNothingIndonesianInEnglish(String bundle) {
        assertThat(Texts.english(bundle))
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(INDONESIAN));
    }

    @Test
    void writesNoSentenceIntoPagesAndScripts() {
        Path resources = Path.of("src/main/resources");
        assertThat(Stream.of(".html", ".js")
                        .flatMap(ending -> Texts.files(resources, ending).stream())
                        .filter(file -> INDONESIAN.matcher(Texts.content(file)).find()))
                .isEmpty();
    }

    @Test
    void explainsTheCodeWithoutRiddles() {
        assertThat(Stream.of(SOURCES, TESTS)
                        .flatMap(home -> Texts.files(home, ".java").stream())
                        .flatMap(source -> RIDDLE.matcher(Texts.content(source))
                                .results()
                                .map(found -> source.getFileName() + ": "
                                        + found.group().strip())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysEverythingInBothLanguages(String bundle) {
        assertThat(Texts.english(bundle).keySet())
                .containsExactlyInAnyOrderElementsOf(Texts.indonesian(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void takesTheSameArgumentsInBothLanguages(String bundle) {
        Map<String, String> english = Texts.english(bundle);
        assertThat(Texts.indonesian(bundle)).allSatisfy((key, text) -> assertThat(arguments(text))
                .isEqualTo(arguments(Objects.requireNonNullElse(english.get(key), text))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void doublesApostrophesWhereThereAreArgumentsAndNowhereElse(String name, Map<String, String> texts) {
        assertThat(texts).allSatisfy((key, text) -> assertThat(
                        ARGUMENT.matcher(text).find() ? text.replace("''", "").contains("'") : text.contains("''"))
                .as(text)
                .isFalse());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void takesWhatRefusalsNameAsTheWordsThatItIs(String name, Map<String, String> texts) {
        assertThat(texts).allSatisfy((key, text) -> assertThat(key.startsWith("refusal.") && text.contains("{0,"))
                .as(key)
                .isFalse());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void staysCalm(String name, Map<String, String> texts) {
        assertThat(texts).allSatisfy((key, text) -> {
            assertThat(text).isNotBlank().isEqualTo(text.strip());
            assertThat(PADDING.matcher(text).results().map(MatchResult::group)).isEmpty();
        });
    }

    @Test
    void givesEveryKeyOneHome() {
        Map<String, List<String>> homes = new HashMap<>();
        for (String bundle : Texts.bundles()) {
            Texts.indonesian(bundle).keySet().forEach(key -> homes.computeIfAbsent(key, first -> new ArrayList<>())
                    .add(bundle));
        }
        assertThat(homes).allSatisfy((key, bundles) -> assertThat(bundles).hasSize(1));
    }

    @Test
    void readsExactlyTheBundlesThatExist() {
        String settings = Texts.content(Path.of("src/main/resources/application.properties"));
        assertThat(BUNDLE.matcher(settings).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(Texts.bundles());
    }

    @Test
    void namesEveryDutyAndEveryFact() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(FactType.class));
        Stream<String> facts = scan.findCandidateComponents("id.pendamping").stream()
                .map(found -> load(Objects.requireNonNull(found.getBeanClassName())))
                .map(fact -> fact.getAnnotation(FactType.class).value())
                .filter(literal -> !literal.startsWith("made-up-"))
                .map(literal -> "fact." + literal);
        Stream<String> duties = Stream.of(Duty.values()).map(duty -> "duty." + duty);
        assertThat(Texts.keys()).containsAll(Stream.concat(facts, duties).toList());
    }

    @Test
    void wordsEveryRefusalAndConstraintOfTheCode() {
        Set<String> wanted = new TreeSet<>();
        for (Path source : Texts.files(SOURCES, ".java")) {
            String code = Texts.content(source);
            KEY_IN_CODE.matcher(code).results().forEach(found -> wanted.add(found.group(1)));
            KEY_IN_CONSTRAINT.matcher(code).results().forEach(found -> wanted.add(found.group(1)));
        }
        assertThat(wanted).isNotEmpty();
        assertThat(Texts.keys()).containsAll(wanted);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void asksForEveryFieldOfEveryStep(String step, Class<?> form) {
        Set<String> wanted = new TreeSet<>();
        for (String suffix : List.of("", ".help", ".submit")) {
            wanted.add("step." + step + suffix);
        }
        for (RecordComponent component : form.getRecordComponents()) {
            Field field = component.getAnnotation(Field.class);
            if (field != null) {
                String label = "step." + step + '.' + component.getName();
                wanted.add(label);
                Stream.of(options(component)).forEach(option -> wanted.add(label + '.' + option));
            }
        }
        assertThat(Texts.keys()).containsAll(wanted);
    }

    static List<String> bundles() {
        return Texts.bundles();
    }

    static Stream<Arguments> languages() {
        return bundles().stream()
                .flatMap(bundle -> Stream.of(
                        Arguments.of(bundle, Texts.indonesian(bundle)),
                        Arguments.of(bundle + "_en", Texts.english(bundle))));
    }

    static Stream<Arguments> steps() {
        return Declared.steps().stream().map(step -> Arguments.of(step.key(), step.command()));
    }

    private static Object[] options(RecordComponent component) {
        return component.getType().isEnum() ? component.getType().getEnumConstants() : new Object[0];
    }

    private static Set<Integer> arguments(String text) {
        if (!ARGUMENT.matcher(text).find()) {
            return Set.of();
        }
        MessageFormat format = new MessageFormat(text, Locale.ROOT);
        String unasked = format.format(new Object[MOST_ARGUMENTS]);
        Set<Integer> asked = new TreeSet<>();
        for (int i = 0; i < MOST_ARGUMENTS; i++) {
            Object[] only = new Object[MOST_ARGUMENTS];
            only[i] = 7_777;
            if (!format.format(only).equals(unasked)) {
                asked.add(i);
            }
        }
        return asked;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TextsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
