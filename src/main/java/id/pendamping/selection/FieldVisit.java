package id.pendamping.selection;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.Roll;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the verification team found when it met the group.
 *
 * @param agreed which members have said to the team that they take part, by their positions
 */
record FieldVisit(
        @Field Judgement.Method method,
        @Field LocalDate visitDate,

        @Field @Max(value = 999, message = "{constraint.digits}")
        int membersPresent,

        @Field @DocumentNumber String minutesNumber,
        @Field Checklist.Answer placeSeen,
        @Field Checklist.Answer membersMatch,
        @Field Checklist.Answer planExplained,
        @Field Checklist.Answer noOtherAid,
        @Field Checklist.Answer nothingBought,
        @Field Checklist.Answer nothingPaid,
        @Field List<Integer> agreed,
        @Field Found verdict,

        @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
        String note) {

    /** Whether group and business are real. */
    enum Found {
        PASSED,
        FAILED
    }

    boolean passes() {
        return verdict == Found.PASSED;
    }

    /** Where many groups come from one place, somebody goes there and meets every member. */
    List<Refusal> gaps(boolean enhanced, int members) {
        List<Refusal> gaps = new ArrayList<>();
        if (enhanced && passes()) {
            if (method != Judgement.Method.VISIT) {
                gaps.add(Refusal.at("method", "refusal.selection.enhancedVisit"));
            }
            if (membersPresent < members) {
                gaps.add(Refusal.at("membersPresent", "refusal.selection.enhancedPresent", members));
            }
        }
        return gaps;
    }

    /** A group passes where everything was looked at and everybody agrees; nobody agrees who is not in it. */
    List<Refusal> gaps(Roll roll) {
        List<Refusal> gaps = new ArrayList<>(passes() ? checklist().gaps() : List.of());
        String strangers = agreed.stream()
                .filter(position -> !roll.names().containsKey(position))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        String missing = roll.names().keySet().stream()
                .filter(position -> !agreed.contains(position))
                .map(roll::called)
                .collect(Collectors.joining(", "));
        if (!strangers.isEmpty()) {
            gaps.add(Refusal.at("agreed", "refusal.selection.agreedUnknown", strangers));
        }
        if (passes() && !missing.isEmpty()) {
            gaps.add(Refusal.at("agreed", "refusal.selection.agreedMissing", missing));
        }
        return gaps;
    }

    Judgement.Visit visit() {
        return new Judgement.Visit(
                visitDate, method, membersPresent, minutesNumber, checklist().kept(), agreed);
    }

    private Checklist checklist() {
        Map<String, Checklist.Answer> answers = new LinkedHashMap<>();
        answers.put("placeSeen", placeSeen);
        answers.put("membersMatch", membersMatch);
        answers.put("planExplained", planExplained);
        answers.put("noOtherAid", noOtherAid);
        answers.put("nothingBought", nothingBought);
        answers.put("nothingPaid", nothingPaid);
        return new Checklist(answers);
    }
}
