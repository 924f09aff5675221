package id.pendamping.selection;

import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check list of the verification team; every tick counts when the group passes, words when it does not. */
record VerifyAdministrationForm(
        @Field(Field.Kind.CONFIRM) @Nullable String identitiesChecked,
        @Field(Field.Kind.CONFIRM) @Nullable String villageLetterSeen,
        @Field(Field.Kind.CONFIRM) @Nullable String budgetChecked,

        @Field(value = Field.Kind.CHOICE, options = AdministrationVerified.Verdict.class)
        @OneOf(AdministrationVerified.Verdict.class)
        @Nullable
        String verdict,

        @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
        String note) {

    AdministrationVerified.Verdict judged() {
        return AdministrationVerified.Verdict.valueOf(String.valueOf(verdict));
    }

    List<Refusal> gaps() {
        List<Refusal> gaps = new ArrayList<>();
        if (judged() == AdministrationVerified.Verdict.PASSED) {
            missing(identitiesChecked, "identitiesChecked", gaps);
            missing(villageLetterSeen, "villageLetterSeen", gaps);
            missing(budgetChecked, "budgetChecked", gaps);
        } else if (note == null || note.isBlank()) {
            gaps.add(Refusal.at("note", "refusal.selection.noteRequired"));
        }
        return gaps;
    }

    private static void missing(@Nullable String tick, String field, List<Refusal> gaps) {
        if (!"true".equals(tick)) {
            gaps.add(Refusal.at(field, "refusal.selection.tick"));
        }
    }
}
