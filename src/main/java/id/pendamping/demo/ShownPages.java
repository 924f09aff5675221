package id.pendamping.demo;

import id.pendamping.accountability.Report;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.forms.Option;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of the steps show to the person who types. */
@Component
class ShownPages {

    private final StepCatalogue steps;

    ShownPages(StepCatalogue steps) {
        this.steps = steps;
    }

    Report report(String step, CaseId caseId) {
        return (Report) shown(step, caseId, "report");
    }

    String outstanding(String step, CaseId caseId) {
        return String.valueOf(((Rupiah) shown(step, caseId, "outstanding")).amount());
    }

    String firstOption(String step, CaseId caseId, String name) {
        return options(step, caseId, name).get(0);
    }

    /** What can be chosen, each by its value. */
    List<String> options(String step, CaseId caseId, String name) {
        return ((List<?>) shown(step, caseId, name))
                .stream().map(option -> ((Option) option).value()).toList();
    }

    /** Whether papers are asked for that are not there. */
    boolean lacksPapers(String step, CaseId caseId) {
        return !((List<?>) shown(step, caseId, "missing")).isEmpty();
    }

    private Object shown(String step, CaseId caseId, String name) {
        return Objects.requireNonNull(steps.get(step).view(caseId.subject()).get(name));
    }

    /** What the form shows before anybody has typed. */
    Map<String, String> prefilled(String step, CaseId caseId) {
        Record form = prefill(steps.get(step), caseId);
        return form == null ? Map.of() : TypedText.of(form).values();
    }

    private static <F extends Record> @Nullable Record prefill(Step<F> step, CaseId caseId) {
        return step.prefill(caseId.subject());
    }
}
