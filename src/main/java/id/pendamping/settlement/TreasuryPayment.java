package id.pendamping.settlement;

import id.pendamping.evidence.Evidence;
import id.pendamping.forms.DateInput;
import id.pendamping.forms.Field;
import id.pendamping.forms.RealDate;
import id.pendamping.forms.WholeRupiah;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** A payment into the state treasury as its slip shows it; {@code slip} is the picture of the slip. */
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
        String amount,

        @Field(Field.Kind.PICTURE)
        @NotBlank(message = "{constraint.picture}")
        @Pattern(regexp = Evidence.ID_FORM, message = "{constraint.evidence}")
        String slip) {

    Rupiah rupiah() {
        return Rupiah.parse(amount).orElseThrow();
    }

    UUID picture() {
        return UUID.fromString(slip);
    }
}
