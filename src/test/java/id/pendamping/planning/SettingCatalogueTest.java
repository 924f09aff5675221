package id.pendamping.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.Texts;
import id.pendamping.programme.Numbers;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingCatalogueTest {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/planning");

    @Test
    void everyNumberThatCanBeSetHasAName() {
        List<String> labels =
                SettingCatalogue.known().stream().map(Setting::label).toList();
        assertThat(WORDS.keySet()).containsAll(labels);
        assertThat(labels).hasSizeGreaterThan(50);
    }

    @Test
    void everyTermThatAMigrationSetsIsKnown() {
        Pattern inserted = Pattern.compile("insert into programme_term[^;]*;");
        Pattern term = Pattern.compile("\\(\\d{4}, '([a-z0-9-]+)'");
        List<String> terms = Texts.files(Path.of("src/main/resources/db/migration"), ".sql").stream()
                .flatMap(file -> inserted.matcher(Texts.content(file)).results())
                .flatMap(statement -> term.matcher(statement.group()).results())
                .map(found -> "term." + found.group(1))
                .toList();
        assertThat(terms).hasSizeGreaterThan(10);
        assertThat(SettingCatalogue.known().stream().map(Setting::name)).containsAll(terms);
    }

    @Test
    void daysBeforeADayAreSaidForward() {
        Setting reminder = SettingCatalogue.of("rung.FIRST_REMINDER");

        assertThat(reminder.shown(BigDecimal.valueOf(-14))).isEqualByComparingTo("14");
        assertThat(reminder.kept(BigDecimal.valueOf(14))).isEqualByComparingTo("-14");
    }

    @Test
    void aNumberOfALaterReleaseStandsAtTheEnd() {
        Numbers numbers = new Numbers(new TreeMap<>(
                Map.of("term.new-one", BigDecimal.ONE, "aid", BigDecimal.TEN, "step.new-step", BigDecimal.TEN)));

        assertThat(SettingCatalogue.of(numbers).stream().map(Setting::name))
                .containsExactly("aid", "step.new-step", "term.new-one");
        assertThat(SettingCatalogue.of("step.new-step").label()).isEqualTo("step.new-step");
    }

    @Test
    void onlyWholeNumbersInTheirRangeAreTaken() {
        Setting members = SettingCatalogue.of("least_members");

        assertThat(members.takes(BigDecimal.TEN)).isTrue();
        assertThat(members.takes(BigDecimal.ZERO)).isFalse();
        assertThat(members.takes(new BigDecimal("9.5"))).isFalse();
        assertThat(SettingCatalogue.of("demand.price_times").takes(new BigDecimal("2.5")))
                .isTrue();
    }
}
