package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.lifecycle.models.ModelWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** The models speak two languages. */
class ModelWordsTest {

    @Test
    void everyWordOfTheModelsIsKnownInEnglishAndNoOther() throws IOException {
        Properties english = new Properties();
        english.load(Files.newBufferedReader(Path.of("bpmn/words_en.properties")));
        assertThat(new TreeSet<>(english.stringPropertyNames())).containsExactlyElementsOf(words());
        assertThat(english.values()).noneMatch(word -> String.valueOf(word).isBlank());
    }

    @Test
    void staysAsItIsInIndonesianAndWhereItIsNotKnown() {
        assertThat(ModelWords.in(Locale.ENGLISH).of("Susun LPJ")).isEqualTo("Compile the report");
        assertThat(ModelWords.in(Locale.ENGLISH).of("Kata lama")).isEqualTo("Kata lama");
        assertThat(ModelWords.in(Locale.forLanguageTag("id")).of("Susun LPJ")).isEqualTo("Susun LPJ");
    }

    private static TreeSet<String> words() throws IOException {
        TreeSet<String> words = new TreeSet<>();
        try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
            for (Path model : models.toList()) {
                if (model.toString().endsWith(".bpmn")) {
                    words.addAll(words(Bpmn.readModelFromFile(model.toFile())));
                } else if (model.toString().endsWith(".dmn")) {
                    words.addAll(words(Dmn.readModelFromFile(model.toFile())));
                }
            }
        }
        return words;
    }

    private static List<String> words(BpmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(Process.class).stream().map(Process::getName),
                        model.getModelElementsByType(FlowElement.class).stream().map(FlowElement::getName))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> words(DmnModelInstance model) {
        return Stream.of(
                        model.getModelElementsByType(Decision.class).stream().map(Decision::getName),
                        model.getModelElementsByType(Input.class).stream().map(Input::getLabel),
                        model.getModelElementsByType(Output.class).stream().map(Output::getLabel),
                        model.getModelElementsByType(Rule.class).stream()
                                .map(rule -> rule.getDescription().getTextContent()))
                .flatMap(each -> each)
                .toList();
    }
}
