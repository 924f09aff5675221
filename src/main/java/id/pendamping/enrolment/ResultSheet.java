package id.pendamping.enrolment;

import id.pendamping.forms.Refusals;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.TextWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of the rows of a file, as a workbook. The page carries the rows itself, in one field, because the program
 * forgets the halves of codes once it has answered.
 */
@Component
public class ResultSheet {

    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};

    private final MessageSource texts;
    private final Refusals refusals;
    private final JsonMapper json;

    ResultSheet(MessageSource texts, Refusals refusals, JsonMapper json) {
        this.texts = texts;
        this.refusals = refusals;
        this.json = json;
    }

    /** For the field of the page. */
    public String carried(List<TakeMentors.Result> results, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                text("mentors.row", locale),
                text("mentors.name", locale),
                text("mentors.result", locale),
                text("mentors.phone", locale),
                text("mentors.half.first", locale),
                text("mentors.reason", locale)));
        results.forEach(result -> rows.add(row(result, locale)));
        return json.writeValueAsString(rows);
    }

    /** The same of second halves. */
    public String carriedHalves(List<HandOutCodes.Handed> handed, Regions regions, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                text("mentors.name", locale),
                text("mentors.regency", locale),
                text("mentors.phone", locale),
                text("mentors.half.second", locale)));
        handed.forEach(
                one -> rows.add(List.of(one.name(), regions.nameOf(one.regency()), one.phone(), one.secondHalf())));
        return json.writeValueAsString(rows);
    }

    /** Empty when the field was tampered with. */
    public Optional<byte[]> workbook(String carried) {
        try {
            return Optional.of(TextWorkbook.write("Hasil", json.readValue(carried, ROWS)));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    public List<String> reasons(TakeMentors.Result.Rejected rejected, Locale locale) {
        return rejected.problems().stream()
                .map(problem -> problem.field() == null
                        ? words(problem, locale)
                        : problem.field() + ": " + words(problem, locale))
                .toList();
    }

    private List<String> row(TakeMentors.Result result, Locale locale) {
        String number = String.valueOf(result.row());
        if (result instanceof TakeMentors.Result.Taken taken) {
            return List.of(
                    number, taken.name(), text("mentors.result.taken", locale), taken.phone(), taken.firstHalf(), "");
        }
        if (result instanceof TakeMentors.Result.Rejected rejected) {
            return List.of(
                    number,
                    rejected.name(),
                    text("mentors.result.rejected", locale),
                    "",
                    "",
                    String.join(" ", reasons(rejected, locale)));
        }
        if (result instanceof TakeMentors.Result.Changed changed) {
            String columns = String.join(", ", changed.columns());
            return List.of(number, changed.name(), text("mentors.result.changed", locale), "", "", columns);
        }
        return List.of(number, result.name(), text("mentors.result.known", locale), "", "", "");
    }

    public String words(Refusal refusal, Locale locale) {
        return refusals.sentence(refusal, locale);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
