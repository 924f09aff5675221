package id.pendamping.accountability;

import id.pendamping.evidence.Evidence;
import id.pendamping.forms.DateInput;
import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import id.pendamping.forms.RealDate;
import id.pendamping.forms.Typed;
import id.pendamping.forms.WholeRupiah;
import id.pendamping.shared.Rupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report as mentor and group type it: lines first, because they are the account, then what was bought to last,
 * pictures, chapters and signatures. Lines and pictures bear ids that the sender chooses, so that a draft can name what
 * has not arrived yet.
 */
record CompileReportForm(
        @Field(Field.Kind.CUSTOM) @Size(max = 200, message = "{constraint.tooLong}") @Nullable
        List<@Valid Line> lines,

        @Field(Field.Kind.CUSTOM) @Size(max = 100, message = "{constraint.tooLong}") @Nullable
        List<@Valid AssetRow> assets,

        @Field(Field.Kind.CUSTOM) @Size(max = 30, message = "{constraint.tooLong}") @Nullable
        List<@Valid PhotoRow> photos,

        @Field(Field.Kind.WORDS) @Size(max = 4000, message = "{constraint.tooLong}") @Nullable
        String introduction,

        @Field(Field.Kind.WORDS) @Size(max = 4000, message = "{constraint.tooLong}") @Nullable
        String plan,

        @Field(Field.Kind.WORDS)
        @NotBlank(message = "{constraint.required}")
        @Size(max = 4000, message = "{constraint.tooLong}")
        String results,

        @Field(Field.Kind.WORDS) @Size(max = 4000, message = "{constraint.tooLong}") @Nullable
        String problems,

        @Field(Field.Kind.WORDS) @Size(max = 4000, message = "{constraint.tooLong}") @Nullable
        String solutions,

        @Field(Field.Kind.WORDS)
        @NotBlank(message = "{constraint.required}")
        @Size(max = 4000, message = "{constraint.tooLong}")
        String closing,

        @Field(Field.Kind.CONFIRM) @Nullable String chairSigned,
        @Field(Field.Kind.CONFIRM) @Nullable String treasurerSigned,

        @Field(Field.Kind.CUSTOM) @Pattern(regexp = Evidence.ID_FORM, message = "{constraint.evidence}") @Nullable
        String statement) {

    private static final String QUANTITY = "\\d{1,9}([.,]\\d{1,2})?";

    /** The largest sum that stays within the columns when every line of a report reaches it. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    /** One expense. */
    record Line(
            @NotBlank(message = "{constraint.required}")
            @Pattern(regexp = Evidence.ID_FORM, message = "{constraint.lineId}")
            String id,

            @NotBlank(message = "{constraint.required}") String budgetLine,

            @NotBlank(message = "{constraint.required}") @Size(max = 100, message = "{constraint.tooLong}")
            String item,

            @RealDate DateInput date,

            @NotBlank(message = "{constraint.required}") @Size(max = 100, message = "{constraint.tooLong}")
            String vendor,

            @NotBlank(message = "{constraint.required}") @Pattern(regexp = QUANTITY, message = "{constraint.quantity}")
            String quantity,

            @NotBlank(message = "{constraint.required}") @Size(max = 30, message = "{constraint.tooLong}")
            String unit,

            @NotBlank(message = "{constraint.required}") @WholeRupiah
            String price,

            @OneOf(ReportedLine.Method.class) String method,

            @Size(max = 20, message = "{constraint.tooLong}") @Nullable
            List<@Valid Slip> receipts) {

        /** What the page sends along: the line's own id, or a new one for a new line. */
        public String idToSend() {
            return Typed.isMissing(id) ? UUID.randomUUID().toString() : id;
        }

        public List<Slip> slips() {
            return receipts == null ? List.of() : receipts;
        }

        /** Whether the amounts are there, so that the line can lie folded. */
        public boolean isWhole() {
            return amount().isPresent()
                    && !slips().isEmpty()
                    && slips().stream().noneMatch(slip -> Typed.isMissing(slip.amount()));
        }

        Line withSlips(List<Slip> slips) {
            return new Line(id, budgetLine, item, date, vendor, quantity, unit, price, method, slips);
        }

        BigDecimal quantityTyped() {
            return new BigDecimal(quantity.replace(',', '.'));
        }

        /** Quantity times price as far as both can be read. */
        public Optional<Rupiah> amount() {
            if (Typed.isMissing(quantity) || !quantity.matches(QUANTITY)) {
                return Optional.empty();
            }
            return Rupiah.parse(price).flatMap(read -> times(read, quantityTyped()));
        }

        /** What the line claims beyond its receipts, as far as they can be read and name a picture. */
        public Rupiah gap() {
            Rupiah claimed = amount().orElse(Rupiah.ZERO);
            long shown = slips().stream()
                    .filter(slip -> !Typed.isMissing(slip.evidence()))
                    .flatMap(slip -> Rupiah.parse(slip.amount()).stream())
                    .mapToLong(Rupiah::amount)
                    .sum();
            return shown >= claimed.amount() ? Rupiah.ZERO : Rupiah.of(claimed.amount() - shown);
        }

        private static Optional<Rupiah> times(Rupiah price, BigDecimal quantity) {
            BigDecimal product = BigDecimal.valueOf(price.amount()).multiply(quantity);
            return product.compareTo(LARGEST) > 0 ? Optional.empty() : Optional.of(price.times(quantity));
        }
    }

    /** One receipt of an expense; {@code evidence} is its picture. */
    record Slip(
            @OneOf(Receipt.Type.class) String type,

            @NotBlank(message = "{constraint.required}") @Size(max = 60, message = "{constraint.tooLong}")
            String number,

            @NotBlank(message = "{constraint.required}") @WholeRupiah
            String amount,

            @Nullable String stamped,

            @Pattern(regexp = Evidence.ID_FORM, message = "{constraint.evidence}") @Nullable
            String evidence) {}

    /** Something bought that lasts. */
    record AssetRow(
            @NotBlank(message = "{constraint.required}") @Size(max = 100, message = "{constraint.tooLong}")
            String name,

            @NotBlank(message = "{constraint.required}")
            @Pattern(regexp = "[1-9]\\d{0,5}", message = "{constraint.count}")
            String quantity,

            @OneOf(Annex.Condition.class) String condition,

            @NotBlank(message = "{constraint.required}") @Size(max = 100, message = "{constraint.tooLong}")
            String holder,

            @NotBlank(message = "{constraint.required}") @Size(max = 200, message = "{constraint.tooLong}")
            String location) {}

    /** A picture of the business. */
    record PhotoRow(
            @OneOf(Annex.Moment.class) String moment,

            @Size(max = 200, message = "{constraint.tooLong}") @Nullable
            String caption,

            @NotBlank(message = "{constraint.required}")
            @Pattern(regexp = Evidence.ID_FORM, message = "{constraint.evidence}")
            String evidence) {}

    public List<Line> open() {
        return lines == null ? List.of() : lines;
    }

    public List<AssetRow> bought() {
        return assets == null ? List.of() : assets;
    }

    public List<PhotoRow> pictures() {
        return photos == null ? List.of() : photos;
    }

    /** What the typed lines add up to as far as they can be read. */
    public Rupiah typedSum() {
        return open().stream().flatMap(line -> line.amount().stream()).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** What the typed lines claim beyond the receipts that name a picture. */
    public Rupiah typedGap() {
        return open().stream().map(Line::gap).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** Every picture that the report names. */
    Set<UUID> named() {
        Stream<String> receipts =
                open().stream().flatMap(line -> line.slips().stream()).map(Slip::evidence);
        Stream<String> others =
                Stream.concat(pictures().stream().map(PhotoRow::evidence), Stream.ofNullable(statement));
        return Stream.concat(receipts, others)
                .filter(evidence -> !Typed.isMissing(evidence))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** The form with other lines. */
    CompileReportForm withLines(List<Line> others) {
        return new CompileReportForm(
                others,
                assets,
                photos,
                introduction,
                plan,
                results,
                problems,
                solutions,
                closing,
                chairSigned,
                treasurerSigned,
                statement);
    }

    Report.Chapters chapters() {
        return new Report.Chapters(introduction, plan, results, problems, solutions, closing);
    }

    /** The open lines, the chapters and the annex of the last version, to go on from; what has to be signed is signed anew. */
    static CompileReportForm of(Report last, Annex annex) {
        Report.Chapters chapters = last.chapters();
        return new CompileReportForm(
                last.lines().stream()
                        .filter(line -> !line.isSettled())
                        .map(CompileReportForm::typed)
                        .toList(),
                annex.assets().stream().map(CompileReportForm::typed).toList(),
                annex.photos().stream()
                        .map(photo -> new PhotoRow(
                                photo.moment().name(),
                                photo.caption(),
                                photo.evidence().toString()))
                        .toList(),
                chapters.introduction(),
                chapters.plan(),
                chapters.results(),
                chapters.problems(),
                chapters.solutions(),
                chapters.closing(),
                null,
                null,
                null);
    }

    private static Line typed(ReportedLine line) {
        return new Line(
                line.id().toString(),
                line.budgetLineId().toString(),
                line.item(),
                DateInput.of(line.spentOn()),
                line.vendor(),
                line.quantityText(),
                line.unit(),
                String.valueOf(line.unitPrice().amount()),
                line.method().name(),
                line.receipts().stream().map(CompileReportForm::typed).toList());
    }

    private static Slip typed(Receipt receipt) {
        return new Slip(
                receipt.type().name(),
                receipt.number(),
                String.valueOf(receipt.amount().amount()),
                receipt.stamped() ? "true" : null,
                receipt.evidence() == null ? null : receipt.evidence().toString());
    }

    private static AssetRow typed(Annex.Asset asset) {
        return new AssetRow(
                asset.name(),
                String.valueOf(asset.quantity()),
                asset.condition().name(),
                asset.holder(),
                asset.location());
    }
}
