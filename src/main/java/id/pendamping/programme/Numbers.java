package id.pendamping.programme;

import id.pendamping.programme.ReportTiming.Rung;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything an edition sets, each number by its name: {@code aid}, {@code step.verify-field}, {@code term.refund-days},
 * {@code rung.FIRST_WARNING}, {@code timing.revision_days}, {@code demand.photos_each}.
 */
public record Numbers(NavigableMap<String, BigDecimal> byName) {

    public static final String STEP = "step.";
    public static final String TERM = "term.";
    public static final String RUNG = "rung.";
    public static final String TIMING = "timing.";
    public static final String DEMAND = "demand.";

    public Numbers {
        byName = new TreeMap<>(byName);
    }

    public Optional<BigDecimal> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Fails when the edition does not set it. */
    public int whole(String name) {
        return value(name).intValueExact();
    }

    /** With other values under some of the names. */
    public Numbers with(Map<String, BigDecimal> others) {
        NavigableMap<String, BigDecimal> all = new TreeMap<>(byName);
        all.putAll(others);
        return new Numbers(all);
    }

    private BigDecimal value(String name) {
        return Objects.requireNonNull(byName.get(name), () -> "No number " + name);
    }

    private @Nullable Integer optional(String name) {
        BigDecimal value = byName.get(name);
        return value == null ? null : value.intValueExact();
    }

    Optional<Integer> deadline(String step) {
        return Optional.ofNullable(optional(STEP + step));
    }

    Optional<Integer> term(String name) {
        return Optional.ofNullable(optional(TERM + name));
    }

    ProgrammeYear year(int year) {
        return new ProgrammeYear(
                year,
                Rupiah.of(value("aid").longValueExact()),
                whole("least_members"),
                whole("most_members"),
                whole("least_age"),
                whole("most_age"),
                whole("tools_share_least"),
                whole("tools_share_most"),
                whole("registration_returns"),
                whole("report_revisions"),
                whole("spending_days"),
                whole("reporting_days"),
                whole("tolerated_unsupported_percent"),
                whole("mentor_load_normal"),
                whole("mentor_load_notice"),
                whole("mentor_load_most"),
                whole("hamlet_flag_groups"),
                whole("village_flag_groups"),
                whole("shared_family_card_most"),
                whole("student_share_most"));
    }

    ReportTiming timing() {
        Map<Rung, Integer> ladder = new EnumMap<>(Rung.class);
        Arrays.stream(Rung.values()).forEach(rung -> {
            Integer days = optional(RUNG + rung.name());
            if (days != null) {
                ladder.put(rung, days);
            }
        });
        return new ReportTiming(
                whole(TIMING + "extension_days"),
                whole(TIMING + "pause_days"),
                whole(TIMING + "revision_days"),
                Map.copyOf(ladder));
    }

    ReportDemands demands() {
        return new ReportDemands(
                whole(DEMAND + "photos_each"),
                whole(DEMAND + "statement_signed") == 1,
                Rupiah.of(value(DEMAND + "stamp_duty_above").longValueExact()),
                whole(DEMAND + "vendor_groups"),
                whole(DEMAND + "days_from_rest"),
                value(DEMAND + "price_times"),
                whole(DEMAND + "price_sample"));
    }
}
