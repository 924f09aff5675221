package id.pendamping.accountability;

import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.shared.Rupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report as mentor and group write it: lines first, because they are the account, then what was bought to last,
 * pictures, chapters and signatures. Lines and pictures bear ids that the sender chooses, so that a draft can name what
 * has not arrived yet.
 */
public record WrittenReport(
        @Field @Size(max = 200, message = "{constraint.tooLong}")
        List<@Valid WrittenLine> lines,

        @Field @Size(max = 100, message = "{constraint.tooLong}")
        List<Annex.@Valid Asset> assets,

        @Field @Size(max = 30, message = "{constraint.tooLong}")
        List<Annex.@Valid Photo> photos,

        @Field(Field.Kind.WORDS) @Size(max = 4000, message = "{constraint.tooLong}") @Nullable
        String introduction,

        @Field(Field.Kind.WORDS) @Size(max = 4000, message = "{constraint.tooLong}") @Nullable
        String plan,

        @Field(Field.Kind.WORDS) @Size(max = 4000, message = "{constraint.tooLong}")
        String results,

        @Field(Field.Kind.WORDS) @Size(max = 4000, message = "{constraint.tooLong}") @Nullable
        String problems,

        @Field(Field.Kind.WORDS) @Size(max = 4000, message = "{constraint.tooLong}") @Nullable
        String solutions,

        @Field(Field.Kind.WORDS) @Size(max = 4000, message = "{constraint.tooLong}")
        String closing,

        @Field boolean chairSigned,
        @Field boolean treasurerSigned,

        @Field(Field.Kind.CUSTOM) @Wording(unreadable = "constraint.evidence") @Nullable
        UUID statement) {

    /** What the lines add up to; those whose amount is not known yet count nothing. */
    public Rupiah sum() {
        return lines.stream().flatMap(line -> line.amount().stream()).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** What the lines claim beyond the receipts that name a picture. */
    public Rupiah gap() {
        return lines.stream().map(WrittenLine::gap).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** Every picture that the report names. */
    Set<UUID> named() {
        Stream<@Nullable UUID> receipts =
                lines.stream().flatMap(line -> line.receipts().stream()).map(WrittenLine.Slip::evidence);
        Stream<@Nullable UUID> others =
                Stream.concat(photos.stream().map(Annex.Photo::evidence), Stream.ofNullable(statement));
        return Stream.concat(receipts, others).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    Report.Chapters chapters() {
        return new Report.Chapters(introduction, plan, results, problems, solutions, closing);
    }

    /** The open lines, the chapters and the annex of the last version, to go on from; what has to be signed is signed anew. */
    static WrittenReport of(Report last, Annex annex) {
        Report.Chapters chapters = last.chapters();
        return new WrittenReport(
                last.lines().stream()
                        .filter(line -> !line.isSettled())
                        .map(WrittenLine::of)
                        .toList(),
                annex.assets(),
                annex.photos(),
                chapters.introduction(),
                chapters.plan(),
                chapters.results(),
                chapters.problems(),
                chapters.solutions(),
                chapters.closing(),
                false,
                false,
                null);
    }
}
