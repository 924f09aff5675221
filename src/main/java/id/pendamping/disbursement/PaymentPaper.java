package id.pendamping.disbursement;

import id.pendamping.shared.Outcome;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A paper of a payment by its number. One number has one day, and an SP2D one office, whatever cases it pays. */
record PaymentPaper(
        Kind kind, String number, LocalDate date, @Nullable String kppn) {

    enum Kind {
        SPP,
        SPM,
        SP2D
    }

    static PaymentPaper spp(String number, LocalDate date) {
        return new PaymentPaper(Kind.SPP, number, date, null);
    }

    static PaymentPaper spm(String number, LocalDate date) {
        return new PaymentPaper(Kind.SPM, number, date, null);
    }

    /** Refused, because this is on record. */
    Outcome refusal() {
        String field = kind.name().toLowerCase(Locale.ROOT) + "Number";
        return kppn == null
                ? Outcome.refusedField(field, "refusal.payment.elsewhere." + kind, number, date)
                : Outcome.refusedField(field, "refusal.payment.elsewhere." + kind, number, date, kppn);
    }
}
