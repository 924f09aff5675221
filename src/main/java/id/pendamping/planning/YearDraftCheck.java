package id.pendamping.planning;

import id.pendamping.planning.Setting.Section;
import id.pendamping.programme.Numbers;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What speaks against a draft, at the place of the form where it stands. */
@Component
class YearDraftCheck {

    private static final List<List<String>> RISING = List.of(
            List.of("least_members", "most_members"),
            List.of("least_age", "most_age"),
            List.of("tools_share_least", "tools_share_most"),
            List.of("mentor_load_normal", "mentor_load_notice", "mentor_load_most"),
            List.of("term.finding-medium-from", "term.finding-high-from"),
            List.of("term.monitoring-months-1", "term.monitoring-months-2", "term.monitoring-months-3"));

    private static final List<String> LADDER = List.of(
            "rung.FIRST_REMINDER",
            "rung.SECOND_REMINDER",
            "rung.LAST_REMINDER",
            "rung.FIRST_WARNING",
            "rung.SECOND_WARNING",
            "rung.THIRD_WARNING",
            "rung.REFERRAL",
            "rung.LAST_DATE");

    private static final int LONGEST_GUIDELINE = 60;

    /** More than any year has had: 2023 had three. */
    private static final int MOST_PHASES = 99;

    private final Programme programme;
    private final RegionDays days;
    private final JdbcClient jdbc;

    YearDraftCheck(Programme programme, RegionDays days, JdbcClient jdbc) {
        this.programme = programme;
        this.days = days;
        this.jdbc = jdbc;
    }

    List<Refusal> objections(YearDraft draft, ChangeDraft change, Numbers wanted) {
        List<Refusal> wrong = new ArrayList<>(since(draft, change.since()));
        List<ChangeDraft.NumberRow> rows = change.numbers();
        for (int i = 0; i < rows.size(); i++) {
            String field = "numbers[" + i + "].value";
            Setting setting = SettingCatalogue.of(rows.get(i).name());
            if (setting.section() == Section.OTHER
                    && wanted.find(rows.get(i).name()).isEmpty()) {
                wrong.add(Refusal.at(
                        field, "refusal.planning.unknown", rows.get(i).name()));
            } else if (!setting.takes(rows.get(i).value())) {
                wrong.add(Refusal.at(field, "refusal.planning.range", setting.least(), setting.most()));
            }
        }
        RISING.forEach(names -> rising(names, false, rows, wanted, wrong));
        rising(LADDER, true, rows, wanted, wrong);
        for (int i = 0; i < change.phases().size(); i++) {
            phase(draft, change.phases().get(i), "phases[" + i + "].", wrong);
        }
        if (change.phases().stream()
                        .map(ChangeDraft.PhaseRow::ordinal)
                        .distinct()
                        .count()
                < change.phases().size()) {
            wrong.add(Refusal.at("phases[0].ordinal", "refusal.planning.phaseTwice"));
        }
        return wrong;
    }

    /** Groups that are registered already keep their edition, so that a day which is over would say what is not so. */
    List<Refusal> since(YearDraft draft, LocalDate since) {
        if (Math.abs(since.getYear() - draft.year()) > 1) {
            return List.of(Refusal.at("since", "refusal.planning.sinceYear", String.valueOf(draft.year())));
        }
        return !draft.isNewYear() && since.isBefore(days.atMinistry())
                ? List.of(Refusal.at("since", "refusal.planning.sincePast", days.atMinistry()))
                : List.of();
    }

    private static void rising(
            List<String> names,
            boolean strictly,
            List<ChangeDraft.NumberRow> rows,
            Numbers wanted,
            List<Refusal> wrong) {
        for (int i = 1; i < names.size(); i++) {
            BigDecimal before = wanted.find(names.get(i - 1)).orElse(null);
            BigDecimal value = wanted.find(names.get(i)).orElse(null);
            if (before != null && value != null && value.compareTo(before) < (strictly ? 1 : 0)) {
                wrong.add(Refusal.at(
                        field(names.get(i), rows),
                        "refusal.planning.rising",
                        Refusal.of(SettingCatalogue.of(names.get(i - 1)).label())));
            }
        }
    }

    private static String field(String name, List<ChangeDraft.NumberRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).name().equals(name)) {
                return "numbers[" + i + "].value";
            }
        }
        return "since";
    }

    private void phase(YearDraft draft, ChangeDraft.PhaseRow row, String field, List<Refusal> wrong) {
        LocalDate today = days.atMinistry();
        Phase known = programme.phase(draft.year(), row.ordinal()).orElse(null);
        if (row.ordinal() < 1 || row.ordinal() > MOST_PHASES) {
            wrong.add(Refusal.at(field + "ordinal", "refusal.planning.ordinal", MOST_PHASES));
        }
        if (row.closes().isBefore(row.opens())) {
            wrong.add(Refusal.at(field + "closes", "refusal.planning.closes", row.opens()));
        }
        if (Math.abs(row.opens().getYear() - draft.year()) > 1) {
            wrong.add(Refusal.at(field + "opens", "refusal.planning.opensYear", String.valueOf(draft.year())));
        }
        if (known != null && !known.opens().isAfter(today) && !known.opens().equals(row.opens())) {
            wrong.add(Refusal.at(field + "opens", "refusal.planning.begun", known.opens()));
        }
        if (known != null
                && !known.closes().equals(row.closes())
                && row.closes().isBefore(today)) {
            wrong.add(Refusal.at(field + "closes", "refusal.planning.closesPast", today));
        }
        if (row.groupQuota() < 1) {
            wrong.add(Refusal.at(field + "groupQuota", "refusal.planning.quota"));
        }
        if (row.mentorQuota() < 1) {
            wrong.add(Refusal.at(field + "mentorQuota", "refusal.planning.quota"));
        }
        if (row.guideline().isBlank() || row.guideline().length() > LONGEST_GUIDELINE) {
            wrong.add(Refusal.at(field + "guideline", "refusal.planning.guideline", LONGEST_GUIDELINE));
        }
        if (known != null) {
            Promise promise = promised(known);
            if (promise.money().isMoreThan(row.ceiling())) {
                wrong.add(Refusal.at(field + "ceiling", "refusal.planning.ceiling", promise.money()));
            }
            if (promise.places() > row.groupQuota()) {
                wrong.add(Refusal.at(field + "groupQuota", "refusal.planning.quotaPromised", promise.places()));
            }
        }
    }

    /** What decrees have promised of a phase. */
    private record Promise(Rupiah money, int places) {}

    private Promise promised(Phase phase) {
        return jdbc.sql("select committed, named from selection_promise where phase_id = :phase")
                .param("phase", phase.id())
                .query((row, number) -> new Promise(Rupiah.of(row.getLong("committed")), row.getInt("named")))
                .optional()
                .orElse(new Promise(Rupiah.ZERO, 0));
    }

    /** Nothing is submitted that changes nothing. */
    static boolean changesNothing(YearDraft draft) {
        return !draft.isNewYear()
                && draft.numbers().isEmpty()
                && draft.phases().stream().allMatch(phase -> Objects.equals(phase.terms(), phase.before()));
    }
}
