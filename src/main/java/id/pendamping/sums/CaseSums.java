package id.pendamping.sums;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the tree says of one case, folded from its entries.
 *
 * @param code known to the group and to officers; without it nobody finds out which leaf is whose
 * @param state stage while it runs, outcome once it has ended
 * @param sequence of its last entry, which has this hash
 */
public record CaseSums(
        String number,
        String code,
        String state,
        LocalDate registeredOn,
        @Nullable LocalDate paidOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate closedOn,
        long sequence,
        String hash,
        long disbursed,
        long accepted,
        long returned,
        long writtenOff) {

    private static final String FORM = "pendamping-sums-1";

    public Sums sums() {
        return new Sums(1, disbursed, accepted, returned, writtenOff);
    }

    /** By the names that the format of the record has for them. */
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("number", number);
        fields.put("code", code);
        fields.put("state", state);
        fields.put("registeredOn", registeredOn.toString());
        fields.put("paidOn", paidOn == null ? null : paidOn.toString());
        fields.put("dueOn", dueOn == null ? null : dueOn.toString());
        fields.put("closedOn", closedOn == null ? null : closedOn.toString());
        fields.put("sequence", sequence);
        fields.put("hash", hash);
        fields.put("disbursed", disbursed);
        fields.put("accepted", accepted);
        fields.put("returned", returned);
        fields.put("writtenOff", writtenOff);
        return fields;
    }

    byte[] octets() {
        return String.join(
                        "\n",
                        FORM,
                        number,
                        code,
                        state,
                        registeredOn.toString(),
                        day(paidOn),
                        day(dueOn),
                        day(closedOn),
                        Long.toString(sequence),
                        hash,
                        Long.toString(disbursed),
                        Long.toString(accepted),
                        Long.toString(returned),
                        Long.toString(writtenOff),
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "-");
    }
}
