package id.pendamping.accountability;

import id.pendamping.shared.Rupiah;
import id.pendamping.step.DateInput;
import id.pendamping.step.Field;
import id.pendamping.step.OneOf;
import id.pendamping.step.RealDate;
import id.pendamping.step.Typed;
import id.pendamping.step.WholeRupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The report as mentor and group type it: lines first, because they are the account, then the chapters. */
record CompileReportForm(
        @Field(Field.Kind.CUSTOM) @Size(max = 200, message = "{constraint.tooLong}") @Nullable
        List<@Valid Line> lines,

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
        String closing) {

    private static final String QUANTITY = "\\d{1,9}([.,]\\d{1,2})?";

    /** The largest sum that stays within the columns when every line of a report reaches it. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    /** One expense with its receipt. */
    record Line(
            @NotBlank(message = "{constraint.required}") String budgetLine,
            @RealDate DateInput date,

            @NotBlank(message = "{constraint.required}") @Size(max = 100, message = "{constraint.tooLong}")
            String vendor,

            @NotBlank(message = "{constraint.required}") @Pattern(regexp = QUANTITY, message = "{constraint.quantity}")
            String quantity,

            @NotBlank(message = "{constraint.required}") @WholeRupiah
            String price,

            @OneOf(ReportedLine.Method.class) String method,
            @OneOf(ReportedLine.ReceiptType.class) String receiptType,

            @NotBlank(message = "{constraint.required}") @Size(max = 60, message = "{constraint.tooLong}")
            String receiptNumber,

            @NotBlank(message = "{constraint.required}") @WholeRupiah
            String receiptAmount) {

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

        private static Optional<Rupiah> times(Rupiah price, BigDecimal quantity) {
            BigDecimal product = BigDecimal.valueOf(price.amount()).multiply(quantity);
            return product.compareTo(LARGEST) > 0 ? Optional.empty() : Optional.of(price.times(quantity));
        }
    }

    public List<Line> open() {
        return lines == null ? List.of() : lines;
    }

    /** What the typed lines add up to as far as they can be read. */
    public Rupiah typedSum() {
        return open().stream().flatMap(line -> line.amount().stream()).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    Report.Chapters chapters() {
        return new Report.Chapters(introduction, plan, results, problems, solutions, closing);
    }

    /** The open lines and the chapters of the last version, to go on from. */
    static CompileReportForm of(Report last) {
        Report.Chapters chapters = last.chapters();
        return new CompileReportForm(
                last.lines().stream()
                        .filter(line -> !line.isSettled())
                        .map(CompileReportForm::typed)
                        .toList(),
                chapters.introduction(),
                chapters.plan(),
                chapters.results(),
                chapters.problems(),
                chapters.solutions(),
                chapters.closing());
    }

    private static Line typed(ReportedLine line) {
        return new Line(
                line.budgetLineId().toString(),
                DateInput.of(line.spentOn()),
                line.vendor(),
                line.quantityText(),
                String.valueOf(line.unitPrice().amount()),
                line.method().name(),
                line.receiptType().name(),
                line.receiptNumber(),
                String.valueOf(line.receiptAmount().amount()));
    }
}
