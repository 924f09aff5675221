package id.pendamping.bulksteps;

import id.pendamping.access.Account;
import id.pendamping.bulk.BulkDeed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Sent;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.forms.Answers;
import id.pendamping.forms.Asked;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A step with the same answers for many subjects: each is handed in at the desk as it would be alone. */
@Component
class BulkSteps implements BulkDeed {

    static final String NAME = "step";

    private final StepCatalogue steps;
    private final Desk desk;
    private final Forms forms;
    private final FormFields fields;
    private final Answers answers;
    private final JsonMapper json;

    BulkSteps(StepCatalogue steps, Desk desk, Forms forms, FormFields fields, Answers answers, JsonMapper json) {
        this.steps = steps;
        this.desk = desk;
        this.forms = forms;
        this.fields = fields;
        this.answers = answers;
        this.json = json;
    }

    /** The step, and what was typed into its form. */
    private record Given(String step, Map<String, String> typed) {}

    @Override
    public String name() {
        return NAME;
    }

    String command(Step<?> step, Record answered) {
        return json.writeValueAsString(
                new Given(step.key(), TypedText.of(answered).values()));
    }

    @Override
    public List<Said> says(String command, Locale locale) {
        Given given = read(command);
        Asked asked = Asked.of(steps.get(given.step()).command(), "step." + given.step() + '.');
        return answers.of(fields.of(asked, TypedText.of(given.typed()), Map.of(), List.of(), locale), locale).stream()
                .map(answer -> new Said(answer.label(), answer.words()))
                .toList();
    }

    @Override
    public Outcome rehearse(Account account, Subject subject, String command) {
        Given given = read(command);
        Step<?> step = steps.get(given.step());
        return RowAnswer.of(desk.rehearse(account, subject, step, reading(step, given)));
    }

    @Override
    public Outcome perform(Account account, Subject subject, String command, String key, @Nullable String seen) {
        Given given = read(command);
        Step<?> step = steps.get(given.step());
        return RowAnswer.of(desk.performAsSeen(account, subject, step, reading(step, given), new Sent(key, seen)));
    }

    private Given read(String command) {
        return json.readValue(command, Given.class);
    }

    private Reading<?> reading(Step<?> step, Given given) {
        return forms.read(step.command(), TypedText.of(given.typed()));
    }
}
