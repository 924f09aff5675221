package id.pendamping.planning;

import id.pendamping.programme.Numbers;
import id.pendamping.programme.Programme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What differs between a draft and the edition that it was copied from. */
@Component
public class YearDifferences {

    private final Programme programme;

    YearDifferences(Programme programme) {
        this.programme = programme;
    }

    /** Every number that the draft changes, in the order of the form. */
    public List<NumberChange> numbers(YearDraft draft) {
        Numbers based = programme.numbers(draft.based());
        return SettingCatalogue.of(based.with(draft.numbers())).stream()
                .filter(setting -> draft.numbers().containsKey(setting.name()))
                .map(setting -> new NumberChange(
                        setting,
                        based.find(setting.name()).map(setting::shown).orElse(null),
                        setting.shown(Objects.requireNonNull(draft.numbers().get(setting.name())))))
                .toList();
    }

    /** Everything that the draft changes about phases. */
    public List<PhaseChange> phases(YearDraft draft) {
        return draft.phases().stream()
                .flatMap(phase -> PhaseChange.of(phase).stream())
                .toList();
    }

    /** The same for the record. */
    List<String> inLines(YearDraft draft) {
        List<String> lines = new ArrayList<>();
        numbers(draft).forEach(change -> lines.add(change.inOneLine()));
        phases(draft).forEach(change -> lines.add(change.inOneLine()));
        return lines;
    }
}
