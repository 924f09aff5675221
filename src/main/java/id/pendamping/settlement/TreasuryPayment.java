package id.pendamping.settlement;

import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;

/** A payment into the state treasury as its slip shows it; {@code slip} is the picture of the slip. */
public record TreasuryPayment(
        @Field(Field.Kind.DIGITS) @Pattern(regexp = "\\d{15}", message = "{constraint.billing}")
        String billingCode,

        @Field(Field.Kind.CODE) @Pattern(regexp = "[A-Z0-9]{16}", message = "{constraint.ntpn}")
        String ntpn,

        @Field LocalDate paidOn,
        @Field Rupiah amount,

        @Field(Field.Kind.PICTURE) @Wording(missing = "constraint.picture", unreadable = "constraint.evidence")
        UUID slip) {}
