package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.desk.Declared;
import id.pendamping.desk.Step;
import id.pendamping.journal.FactCatalogue;
import id.pendamping.journal.Facts;
import id.pendamping.lifecycle.Alarm;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.FactMessage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** What the models name and what the features declare is the same, in both directions. */
class DeclaredModelsTest {

    private static final Pattern WAKES = Pattern.compile("\\$\\{deadlines\\.next\\(execution, '([a-z-]+)'\\)}");

    private static final Pattern NAME = Pattern.compile("\"([a-z-]+)\"");
    private static final String RUNS = "${automation}";

    private static final List<BpmnModelInstance> MODELS =
            ModelsTest.models().map(Bpmn::readModelFromFile).toList();

    @Test
    void everyTaskOfAPersonIsAStepOfItsDuty() {
        Map<String, String> duties = Declared.steps().stream()
                .collect(Collectors.toMap(Step::key, step -> step.duty().name()));
        assertThat(elements(UserTask.class))
                .allSatisfy(task -> assertThat(duties).containsEntry(task.getId(), task.getCamundaCandidateGroups()));
    }

    /** Running cases may still walk by an older model. */
    @Test
    void everyStepIsATaskOfAModel() {
        Set<String> tasks = Stream.concat(elements(UserTask.class), older(UserTask.class))
                .map(UserTask::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tasks).containsAll(keys(Declared.steps(), Step::key));
    }

    @Test
    void everyAutomationOfTheModelsIsDeclared() {
        Set<String> named = Stream.concat(
                        elements(ServiceTask.class).filter(task -> RUNS.equals(task.getCamundaDelegateExpression())),
                        elements(BusinessRuleTask.class))
                .map(Task::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys(Declared.beans(Automation.class), Automation::key)).isEqualTo(named);
    }

    /** Its automation asks the table; the other tables are asked by what people do. */
    @Test
    void everyBusinessRuleTaskNamesATableThatTheProgramAsks() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(file);
                if (source.contains("import id.pendamping.lifecycle.Rules;")) {
                    NAME.matcher(source).results().forEach(found -> asked.add(found.group(1)));
                }
            }
        }
        assertThat(elements(BusinessRuleTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(asked).as(task.getId()).contains(task.getCamundaDecisionRef());
            assertThat(new File("bpmn", task.getCamundaDecisionRef() + ".dmn")).exists();
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
            assertThat(task.getCamundaDelegateExpression()).isNull();
        });
    }

    @Test
    void everyAutomationThatAModelWakesHasItsAlarm() {
        Set<String> woken = elements(TimeDate.class)
                .map(TimeDate::getTextContent)
                .flatMap(text -> WAKES.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys(Declared.beans(Alarm.class), Alarm::automation)).isEqualTo(woken);
    }

    @Test
    void everyMessageIsSentByAFactAndWaitedForSomewhere() {
        Set<String> waitedFor = Stream.concat(
                        elements(Event.class)
                                .flatMap(event -> event.getChildElementsByType(MessageEventDefinition.class).stream())
                                .map(MessageEventDefinition::getMessage),
                        elements(ReceiveTask.class).map(ReceiveTask::getMessage))
                .map(Message::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys(Declared.beans(FactMessage.class), FactMessage::message))
                .isEqualTo(waitedFor);
        assertThat(keys(elements(Message.class).toList(), Message::getName)).isEqualTo(waitedFor);
    }

    @Test
    void everyProcessIsBegunByAFactOrCalledByAnother() {
        Set<String> begun = keys(Declared.beans(FactMessage.class), FactMessage::model);
        elements(CallActivity.class).map(CallActivity::getCalledElement).forEach(begun::add);
        assertThat(keys(elements(Process.class).toList(), Process::getId)).isEqualTo(begun);
    }

    @Test
    void factsThatAreMessagesAreOnRecord() {
        FactCatalogue facts = Facts.catalogue();
        assertThat(Declared.beans(FactMessage.class)).isNotEmpty().allSatisfy(message -> assertThat(facts.literals())
                .as("%s, or what has it in common", message.fact())
                .anyMatch(literal -> message.fact().isAssignableFrom(facts.classOf(literal))));
    }

    private static <T extends BpmnModelElementInstance> Stream<T> older(Class<T> type) {
        File[] found = new File("src/test/resources/older-models").listFiles();
        return Arrays.stream(Objects.requireNonNull(found))
                .map(Bpmn::readModelFromFile)
                .flatMap(model -> model.getModelElementsByType(type).stream());
    }

    private static <T extends BpmnModelElementInstance> Stream<T> elements(Class<T> type) {
        return MODELS.stream().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    private static <T> Set<String> keys(Collection<T> all, Function<T, String> key) {
        return all.stream().map(key).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }
}
