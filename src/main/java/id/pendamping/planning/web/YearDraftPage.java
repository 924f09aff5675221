package id.pendamping.planning.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.forms.Refusals;
import id.pendamping.forms.TypedText;
import id.pendamping.forms.Wrong;
import id.pendamping.planning.Setting;
import id.pendamping.planning.SettingCatalogue;
import id.pendamping.planning.SettingWords;
import id.pendamping.planning.YearDifferences;
import id.pendamping.planning.YearDraft;
import id.pendamping.programme.Numbers;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a draft: its form while it is written, everything that differs, and who may do what next. */
@Component
class YearDraftPage {

    private static final Pattern NUMBER = Pattern.compile("numbers\\[(\\d+)].*");
    private static final Pattern PHASE = Pattern.compile("phases\\[(\\d+)]\\.(\\w+)");

    private final YearDifferences differences;
    private final Programme programme;
    private final SettingWords words;
    private final Accounts accounts;
    private final Refusals refusals;
    private final MessageSource texts;

    YearDraftPage(
            YearDifferences differences,
            Programme programme,
            SettingWords words,
            Accounts accounts,
            Refusals refusals,
            MessageSource texts) {
        this.differences = differences;
        this.programme = programme;
        this.words = words;
        this.accounts = accounts;
        this.refusals = refusals;
        this.texts = texts;
    }

    ModelAndView of(YearDraft draft, Account planner, @Nullable TypedText typed, List<Refusal> refused, Locale locale) {
        Numbers based = programme.numbers(draft.based());
        Numbers numbers = based.with(draft.numbers());
        List<Setting> settings = SettingCatalogue.of(numbers);
        TypedText form = typed == null ? YearDraftForm.of(draft, numbers, settings, words) : typed;
        Map<String, String> names = new HashMap<>();
        Stream.concat(
                        draft.editors().stream(),
                        Stream.of(String.valueOf(draft.submittedBy()), String.valueOf(draft.decidedBy())))
                .forEach(id -> names.put(id, accounts.nameOf(id)));
        List<Wrong> wrong =
                refused.stream().map(one -> wrong(one, form, locale)).toList();
        Map<String, String> whys = new HashMap<>();
        wrong.forEach(one -> whys.merge(one.anchor(), one.sentence(), (a, b) -> a + ' ' + b));
        return new ModelAndView("planning/draft")
                .addObject("draft", draft)
                .addObject("based", based)
                .addObject("sections", sections(settings))
                .addObject("places", places(form))
                .addObject("form", form.values())
                .addObject("phaseRows", form.rowsIn("phases"))
                .addObject("nextPhase", nextPhase(form))
                .addObject("changedNumbers", differences.numbers(draft))
                .addObject("changedPhases", differences.phases(draft))
                .addObject("names", names)
                .addObject("mayDecide", draft.isForDecisionBy(planner.id()))
                .addObject("wrong", wrong)
                .addObject("whys", whys);
    }

    private static Map<Setting.Section, List<Setting>> sections(List<Setting> settings) {
        Map<Setting.Section, List<Setting>> sections = new LinkedHashMap<>();
        settings.forEach(setting -> sections.computeIfAbsent(setting.section(), section -> new ArrayList<>())
                .add(setting));
        return sections;
    }

    private static int nextPhase(TypedText form) {
        return 1
                + IntStream.range(0, form.rowsIn("phases"))
                        .mapToObj(row -> String.valueOf(form.get("phases[" + row + "].ordinal")))
                        .filter(ordinal -> ordinal.matches("\\d{1,2}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
    }

    /** The row of the form in which each number stands. */
    private static Map<String, Integer> places(TypedText form) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < form.rowsIn("numbers"); i++) {
            places.put(String.valueOf(form.get("numbers[" + i + "].name")), i);
        }
        return places;
    }

    private Wrong wrong(Refusal refusal, TypedText form, Locale locale) {
        String field = refusal.field() == null ? "" : refusal.field();
        return new Wrong(field, where(field, form, locale), refusals.sentence(refusal, locale));
    }

    private @Nullable String where(String field, TypedText form, Locale locale) {
        Matcher number = NUMBER.matcher(field);
        if (number.matches()) {
            String name = String.valueOf(form.get("numbers[" + number.group(1) + "].name"));
            return SettingCatalogue.of(new Numbers(new TreeMap<>(Map.of(name, BigDecimal.ONE)))).stream()
                    .map(words::label)
                    .findFirst()
                    .orElse(null);
        }
        Matcher phase = PHASE.matcher(field);
        if (phase.matches()) {
            return texts.getMessage("planning.phase", new Object[] {Integer.parseInt(phase.group(1)) + 1}, locale)
                    + ", " + texts.getMessage("planning.phase." + phase.group(2), null, phase.group(2), locale);
        }
        return field.isEmpty() ? null : texts.getMessage("planning." + field, null, null, locale);
    }
}
