package id.pendamping.planning.web;

import id.pendamping.forms.TypedText;
import id.pendamping.planning.ChangeDraft;
import id.pendamping.planning.Setting;
import id.pendamping.planning.SettingWords;
import id.pendamping.planning.YearDraft;
import id.pendamping.programme.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of a draft as text: one row for every setting, one for every phase, and an empty one for a further phase. */
final class YearDraftForm {

    private static final Pattern GROUPED = Pattern.compile("(?i)(?:rp\\.? ?)?\\d{1,3}(?:[.,]\\d{3})+");
    private static final List<String> OF_A_PHASE = List.of(
            "opens.day",
            "opens.month",
            "opens.year",
            "closes.day",
            "closes.month",
            "closes.year",
            "groupQuota",
            "mentorQuota",
            "ceiling",
            "guideline");

    private YearDraftForm() {}

    /** As it is read: without the points in amounts, which a number with a fraction could have as well. */
    static TypedText withoutPoints(TypedText typed) {
        Map<String, String> plain = new LinkedHashMap<>(typed.values());
        plain.replaceAll((name, value) ->
                name.startsWith("numbers[") && GROUPED.matcher(value.strip()).matches()
                        ? value.replaceAll("\\D", "")
                        : value);
        return TypedText.of(plain);
    }

    /** What a page sent, without phases of which nothing was filled in. */
    static TypedText read(Map<String, String> sent) {
        TypedText text = TypedText.of(sent);
        for (int i = text.rowsIn("phases") - 1; i >= 0; i--) {
            String row = "phases[" + i + "]";
            TypedText now = text;
            if (OF_A_PHASE.stream().allMatch(part -> isBlank(now.get(row + '.' + part)))) {
                text = text.withoutRow(ChangeDraft.class, row);
            }
        }
        return text;
    }

    /** What the form of a draft begins with. */
    static TypedText of(YearDraft draft, Numbers numbers, List<Setting> settings, SettingWords words) {
        ChangeDraft whole = new ChangeDraft(
                draft.since(),
                List.of(),
                draft.phases().stream()
                        .map(phase -> new ChangeDraft.PhaseRow(
                                phase.ordinal(),
                                phase.terms().opens(),
                                phase.terms().closes(),
                                phase.terms().groupQuota(),
                                phase.terms().mentorQuota(),
                                phase.terms().ceiling(),
                                phase.terms().guideline()))
                        .toList());
        Map<String, String> typed = new LinkedHashMap<>(TypedText.of(whole).values());
        for (int i = 0; i < draft.phases().size(); i++) {
            typed.put("phases[" + i + "].ceiling", words.typed(draft.phases().get(i)));
        }
        for (int i = 0; i < settings.size(); i++) {
            Setting setting = settings.get(i);
            typed.put("numbers[" + i + "].name", setting.name());
            typed.put(
                    "numbers[" + i + "].value",
                    words.typed(
                            setting,
                            numbers.find(setting.name()).map(setting::shown).orElse(null)));
        }
        return TypedText.of(typed);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
