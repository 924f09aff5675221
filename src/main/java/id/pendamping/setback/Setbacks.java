package id.pendamping.setback;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What keeps groups from going on: how it is told, and what is on record. */
@Component
public class Setbacks {

    /** By which letter of the group, and why. */
    public record Withdrawal(
            @Field @DocumentNumber String letterNumber,
            @Field LocalDate letterDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason) {}

    /** By which statement, on which days, and what happened. */
    public record Declaration(
            @Field @DocumentNumber String statementNumber,
            @Field LocalDate statementDate,

            @Field @Size(max = 100, message = "{constraint.tooLong}")
            String issuer,

            @Field LocalDate from,
            @Field LocalDate until,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String account) {}

    /** Why the clocks run again from today. */
    public record End(
            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason) {}

    /**
     * What took it, by which report to which office, when and how much.
     *
     * @param file the report as a picture or paper
     */
    public record LossReport(
            @Field Loss.Cause cause,
            @Field @DocumentNumber String reportNumber,

            @Field @Size(max = 100, message = "{constraint.tooLong}")
            String office,

            @Field(Field.Kind.PICTURE) @Wording(unreadable = "constraint.evidence") @Nullable
            UUID file,

            @Field LocalDate happenedOn,
            @Field Rupiah amount,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String account) {}

    /** Latest first. */
    public record Told(List<ForceMajeure> forceMajeure, List<Loss> losses) {}

    private final ForceMajeureStore forceMajeure;
    private final LossStore losses;

    Setbacks(ForceMajeureStore forceMajeure, LossStore losses) {
        this.forceMajeure = forceMajeure;
        this.losses = losses;
    }

    public Told of(CaseId caseId) {
        return new Told(forceMajeure.of(caseId), losses.of(caseId));
    }

    /** What stops the clocks of the case now. */
    public Optional<ForceMajeure> lasting(CaseId caseId) {
        return forceMajeure.in(caseId, ForceMajeure.State.GRANTED);
    }
}
