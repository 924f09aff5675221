package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import id.pendamping.Template.Element;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.expression.spel.standard.SpelExpressionParser;

class TemplatesTest {

    private static final Path STATIC = Path.of("src/main/resources/static");

    private static final int LONGEST_LINE = 160;
    private static final String PHONE = "-field";

    /** Words that are the same in every language. */
    private static final Set<String> NAMES = Set.of("Pendamping", "Rp", "NIK");

    private static final Set<String> SPOKEN = Set.of("aria-label", "title", "placeholder", "alt", "label", "content");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)");
    private static final Pattern KEY_BEGINNING = Pattern.compile("#\\{\\$\\{'([\\w.-]+)' \\+");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{([\\w/-]+) :: ([\\w-]+)");
    private static final Pattern ICON = Pattern.compile("i-[a-z]+(?=[}'|])");
    private static final Pattern FILE = Pattern.compile("@\\{/((?:css|js|img)/[\\w./-]+)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .* from '(\\.[^']+)';$");
    private static final Pattern PRELOAD = Pattern.compile("modulepreload\" th:href=\"@\\{/([^}]+)}");
    private static final Pattern LITERAL = Pattern.compile("\\|([^|]*)\\|");
    private static final Pattern EVALUATED = Pattern.compile("[$#@*~]\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    private static final Map<String, Template> TEMPLATES =
            Template.all().stream().collect(Collectors.toMap(Template::name, template -> template));

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoWordsOfItsOwn(Template template) {
        assertThat(template.words()).allSatisfy(TemplatesTest::saysNothing);
        for (Element element : template.elements()) {
            element.attributes().forEach((name, value) -> {
                if (SPOKEN.contains(name) && !element.name().equals("meta")) {
                    saysNothing(value);
                }
            });
        }
        for (String expression : template.expressions()) {
            LITERAL.matcher(expression)
                    .results()
                    .map(found -> EVALUATED.matcher(found.group(1)).replaceAll(""))
                    .filter(literal -> literal.contains(" "))
                    .forEach(TemplatesTest::saysNothing);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void findsItsTexts(Template template) {
        Set<String> keys = Texts.keys();
        assertThat(keys).containsAll(found(template, KEY));
        assertThat(found(template, KEY_BEGINNING))
                .allSatisfy(beginning -> assertThat(keys).anyMatch(key -> key.startsWith(beginning)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void findsItsFragments(Template template) {
        assertThat(FRAGMENT.matcher(template.source()).results()).allSatisfy(found -> {
            Template other = TEMPLATES.get(found.group(1));
            assertThat(other).as(found.group()).isNotNull();
            assertThat(other.has(found.group(2))).as(found.group()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void findsItsPicturesStylesAndScripts(Template template) {
        String icons = Texts.content(STATIC.resolve("img/icons.svg"));
        assertThat(found(template, ICON)).allSatisfy(icon -> assertThat(icons).contains("id=\"" + icon + '"'));
        assertThat(found(template, FILE)).allMatch(file -> Files.exists(STATIC.resolve(file)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasNoLineThatRunsOutOfTheWindow(Template template) {
        assertThat(template.source().lines()).allMatch(line -> line.length() <= LONGEST_LINE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void drawsIconsByTheirFragment(Template template) {
        if (!template.name().equals("fragments/icon")) {
            assertThat(template.elements()).noneMatch(element -> element.name().equals("use"));
        }
    }

    /** A page for desks and one for phones differ in what they show; what differs only in its frame is one page. */
    @Test
    void isWrittenOnceForDesksAndPhones() {
        assertThat(TEMPLATES.values())
                .filteredOn(template -> TEMPLATES.containsKey(template.name() + PHONE))
                .allSatisfy(desk -> {
                    Set<String> lines = lines(desk);
                    Set<String> phone = lines(TEMPLATES.get(desk.name() + PHONE));
                    int all = Math.min(lines.size(), phone.size());
                    lines.retainAll(phone);
                    assertThat(lines).as(desk.name()).hasSizeLessThanOrEqualTo(all / 2);
                });
    }

    private static Set<String> lines(Template template) {
        return template.source().lines().map(String::strip).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void keepsTheSheetsOfTheMentorsPagesSmall() {
        assertThat(Stream.of("tokens.css", "field.css")
                        .mapToLong(
                                sheet -> STATIC.resolve("css/" + sheet).toFile().length())
                        .sum())
                .isLessThanOrEqualTo(12_000);
    }

    /** What a script imports would else be asked for only when the script is there, one way over a slow network later. */
    @ParameterizedTest
    @CsvSource({
        "field-layout, draft field",
        "selection/visits, visits",
        "selection/visit, deed",
        "papers/home, visits",
        "papers/photograph, photograph"
    })
    void asksAtOnceForEverythingThatAFormOnThePhoneImports(String template, String scripts) {
        Set<Path> imported = new TreeSet<>();
        for (String script : scripts.split(" ")) {
            collectImports(STATIC.resolve("js/" + script + ".js"), imported);
        }
        assertThat(PRELOAD.matcher(TEMPLATES.get(template).source())
                        .results()
                        .map(found -> STATIC.resolve(found.group(1))))
                .containsExactlyInAnyOrderElementsOf(imported);
    }

    private static void collectImports(Path script, Set<Path> imported) {
        IMPORT.matcher(Texts.content(script))
                .results()
                .map(found -> script.resolveSibling(found.group(1)).normalize())
                .filter(imported::add)
                .forEach(other -> collectImports(other, imported));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void keepsToTheContentPolicy(Template template) {
        assertThat(template.elements()).allSatisfy(element -> {
            assertThat(element.attributes().keySet())
                    .noneMatch(name -> name.matches("(th:)?(style|on\\w+)|hx-on.*|th:styleappend"));
            if (element.name().equals("script")) {
                assertThat(element.attributes()).containsKey("th:src");
            }
            assertThat(element.name()).isNotEqualTo("style");
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void escapesEverythingButThePicturesOfTheProgram(Template template) {
        assertThat(template.elements()).allSatisfy(element -> {
            if (element.attributes().containsKey("th:utext")) {
                assertThat(element.attribute("th:utext")).isEqualTo("${picture.svg}");
            }
        });
        assertThat(template.source().replace("__${step.key}__", ""))
                .doesNotContain("[(")
                .doesNotContain("__$");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void sendsNoFormWithoutItsToken(Template template) {
        assertThat(template.elements()).allSatisfy(element -> {
            if ("post".equals(element.attribute("method"))) {
                assertThat(element.attributes()).containsKey("th:action").doesNotContainKey("action");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void evaluatesOnlyWhatCanBeRead(Template template) {
        SpelExpressionParser parser = new SpelExpressionParser();
        for (String expression : template.expressions()) {
            for (String evaluated : evaluated(expression)) {
                assertThatNoException().as(evaluated).isThrownBy(() -> parser.parseExpression(evaluated));
            }
        }
    }

    static List<Template> templates() {
        return Template.all();
    }

    private static void saysNothing(String text) {
        Stream<String> words = LETTERS.matcher(text).results().map(MatchResult::group);
        assertThat(words.filter(word -> !NAMES.contains(word))).as(text).isEmpty();
    }

    private static Set<String> found(Template template, Pattern pattern) {
        return pattern.matcher(template.source())
                .results()
                .map(found -> found.group(found.groupCount()))
                .collect(Collectors.toSet());
    }

    /** What stands between {@code ${} and its closing brace. */
    private static List<String> evaluated(String expression) {
        List<String> all = new ArrayList<>();
        for (int start = expression.indexOf("${"); start >= 0; start = expression.indexOf("${", start + 2)) {
            int depth = 1;
            int end = start + 2;
            while (depth > 0 && end < expression.length()) {
                char c = expression.charAt(end++);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            assertThat(depth).as(expression).isZero();
            all.add(expression.substring(start + 2, end - 1));
        }
        return all;
    }
}
