package id.pendamping.desk;

import id.pendamping.forms.Refusals;
import id.pendamping.shared.Refusal;
import id.pendamping.worklist.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is to be said of open tasks, in words. */
@Component
public class Remarks {

    private final Map<String, Remark> byStep;
    private final Refusals words;

    Remarks(List<Remark> known, Refusals words) {
        this.byStep = known.stream().collect(Collectors.toMap(Remark::step, Function.identity()));
        this.words = words;
    }

    public List<String> on(WorkItem item, Locale locale) {
        Remark remark = byStep.get(item.step());
        return remark == null
                ? List.of()
                : remark.said().apply(item.subject()).stream()
                        .map(one -> words.sentence(new Refusal(null, one.messageKey(), one.arguments()), locale))
                        .toList();
    }
}
