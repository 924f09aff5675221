package id.pendamping.accountability;

import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import id.pendamping.step.DateInput;
import id.pendamping.step.Field;
import id.pendamping.step.RealDate;
import id.pendamping.step.WholeRupiah;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;

/** A payment into the state treasury as its slip shows it. */
record TreasuryPayment(
        @Field(Field.Kind.DIGITS)
        @NotBlank(message = "{constraint.required}")
        @Pattern(regexp = "\\d{15}", message = "{constraint.billing}")
        String billingCode,

        @Field
        @NotBlank(message = "{constraint.required}")
        @Pattern(regexp = "[A-Z0-9]{16}", message = "{constraint.ntpn}")
        String ntpn,

        @Field(Field.Kind.DATE) @RealDate DateInput paidOn,

        @Field(Field.Kind.MONEY) @NotBlank(message = "{constraint.required}") @WholeRupiah
        String amount) {

    Rupiah rupiah() {
        return Rupiah.parse(amount).orElseThrow();
    }

    /** What speaks against it: a date before the funds or to come, more than is outstanding, a receipt number used before. */
    Optional<Outcome> objection(Rupiah outstanding, LocalDate from, LocalDate today, Optional<String> usedBy) {
        if (paidOn.date().isBefore(from)) {
            return Optional.of(Outcome.refusedField("paidOn", "refusal.refund.beforeFunds", from));
        }
        if (paidOn.date().isAfter(today)) {
            return Optional.of(Outcome.refusedField("paidOn", "refusal.date.future", today));
        }
        if (rupiah().isZero() || rupiah().isMoreThan(outstanding)) {
            return Optional.of(Outcome.refusedField("amount", "refusal.refund.amount", outstanding));
        }
        return usedBy.map(other -> Outcome.refusedField("ntpn", "refusal.refund.ntpnUsed", ntpn, other));
    }
}
