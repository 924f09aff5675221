package id.pendamping.planning;

import static id.pendamping.planning.Setting.Section.DEADLINES;
import static id.pendamping.planning.Setting.Section.GROUP;
import static id.pendamping.planning.Setting.Section.MENTORS;
import static id.pendamping.planning.Setting.Section.OTHER;
import static id.pendamping.planning.Setting.Section.OVERDUE;
import static id.pendamping.planning.Setting.Section.REPORT;
import static id.pendamping.planning.Setting.Section.REVIEW;
import static id.pendamping.planning.Setting.Section.SELECTION;
import static id.pendamping.planning.Setting.Section.SETTLEMENT;

import id.pendamping.planning.Setting.Unit;
import id.pendamping.programme.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be set, in the order of the form. A number that came with a later release and is not named here still shows. */
public final class SettingCatalogue {

    private static final long MOST = 999_999_999_999L;
    private static final int LONG = 1_000;

    private static final Map<String, Setting> KNOWN = Stream.of(
                    Setting.of("aid", GROUP, Unit.RUPIAH, 1, MOST),
                    Setting.of("least_members", GROUP, Unit.PEOPLE, 1, LONG),
                    Setting.of("most_members", GROUP, Unit.PEOPLE, 1, LONG),
                    Setting.of("term.active-members", GROUP, Unit.PEOPLE, 1, LONG),
                    Setting.of("least_age", GROUP, Unit.YEARS, 1, 120),
                    Setting.of("most_age", GROUP, Unit.YEARS, 1, 120),
                    Setting.of("tools_share_least", GROUP, Unit.PERCENT, 0, 100),
                    Setting.of("tools_share_most", GROUP, Unit.PERCENT, 0, 100),
                    Setting.of("budget_change_percent", GROUP, Unit.PERCENT, 0, 100),
                    Setting.of("registration_returns", SELECTION, Unit.TIMES, 0, LONG),
                    Setting.of("term.paper-village-letter", SELECTION, Unit.YES_NO, 0, 1),
                    Setting.of("term.paper-identity-cards", SELECTION, Unit.YES_NO, 0, 1),
                    Setting.of("term.paper-passbook", SELECTION, Unit.YES_NO, 0, 1),
                    Setting.of("term.paper-place", SELECTION, Unit.COUNT, 0, 100),
                    Setting.of("term.paper-visit", SELECTION, Unit.COUNT, 0, 100),
                    Setting.of("term.paper-minutes", SELECTION, Unit.YES_NO, 0, 1),
                    Setting.of("term.aided-years", SELECTION, Unit.YEARS, 1, 20),
                    Setting.of("hamlet_flag_groups", SELECTION, Unit.COUNT, 1, LONG),
                    Setting.of("village_flag_groups", SELECTION, Unit.COUNT, 1, LONG),
                    Setting.of("shared_family_card_most", SELECTION, Unit.PEOPLE, 1, LONG),
                    Setting.of("student_share_most", SELECTION, Unit.PERCENT, 0, 100),
                    Setting.of("term.rank-risk", SELECTION, Unit.COUNT, 0, LONG),
                    Setting.of("term.rank-met", SELECTION, Unit.COUNT, 0, LONG),
                    Setting.of("term.rank-village", SELECTION, Unit.COUNT, 0, LONG),
                    Setting.of("term.rank-returns", SELECTION, Unit.COUNT, 0, LONG),
                    Setting.of("term.rank-disability", SELECTION, Unit.COUNT, 0, LONG),
                    Setting.of("term.reserve-percent", SELECTION, Unit.PERCENT, 0, 100),
                    Setting.of("term.fair-percent", SELECTION, Unit.PERCENT, 0, 100),
                    Setting.of("term.induction-absences", SELECTION, Unit.TIMES, 1, LONG),
                    Setting.of("mentor_load_normal", MENTORS, Unit.COUNT, 1, LONG),
                    Setting.of("mentor_load_notice", MENTORS, Unit.COUNT, 1, LONG),
                    Setting.of("mentor_load_most", MENTORS, Unit.COUNT, 1, LONG),
                    Setting.of("spending_days", REPORT, Unit.DAYS, 1, LONG),
                    Setting.of("reporting_days", REPORT, Unit.DAYS, 0, LONG),
                    Setting.of("timing.extension_days", REPORT, Unit.DAYS, 0, LONG),
                    Setting.of("timing.pause_days", REPORT, Unit.DAYS, 0, LONG),
                    Setting.of("timing.revision_days", REPORT, Unit.WORKING_DAYS, 1, LONG),
                    Setting.of("report_revisions", REPORT, Unit.TIMES, 0, LONG),
                    Setting.of("tolerated_unsupported_percent", REPORT, Unit.PERCENT, 0, 100),
                    Setting.of("demand.photos_each", REPORT, Unit.COUNT, 0, 100),
                    Setting.of("demand.statement_signed", REPORT, Unit.YES_NO, 0, 1),
                    Setting.of("demand.stamp_duty_above", REPORT, Unit.RUPIAH, 0, MOST),
                    Setting.of("sample_percent", REVIEW, Unit.PERCENT, 0, 100),
                    Setting.of("sample_reveal_days", REVIEW, Unit.DAYS, 0, 10_000),
                    Setting.of("demand.vendor_groups", REVIEW, Unit.COUNT, 1, LONG),
                    Setting.of("demand.days_from_rest", REVIEW, Unit.DAYS, 1, LONG),
                    Setting.of("demand.price_times", REVIEW, Unit.FACTOR, 1, LONG),
                    Setting.of("demand.price_sample", REVIEW, Unit.COUNT, 1, LONG),
                    Setting.of("term.finding-days", REVIEW, Unit.DAYS, 1, LONG),
                    Setting.of("term.finding-medium-from", REVIEW, Unit.RUPIAH, 1, MOST),
                    Setting.of("term.finding-high-from", REVIEW, Unit.RUPIAH, 1, MOST),
                    Setting.of("rung.FIRST_REMINDER", OVERDUE, Unit.DAYS_BEFORE, 0, LONG),
                    Setting.of("rung.SECOND_REMINDER", OVERDUE, Unit.DAYS_BEFORE, 0, LONG),
                    Setting.of("rung.LAST_REMINDER", OVERDUE, Unit.DAYS_BEFORE, 0, LONG),
                    Setting.of("rung.FIRST_WARNING", OVERDUE, Unit.DAYS, 1, LONG),
                    Setting.of("rung.SECOND_WARNING", OVERDUE, Unit.DAYS, 1, LONG),
                    Setting.of("rung.THIRD_WARNING", OVERDUE, Unit.DAYS, 1, LONG),
                    Setting.of("rung.REFERRAL", OVERDUE, Unit.DAYS, 1, LONG),
                    Setting.of("rung.LAST_DATE", OVERDUE, Unit.DAYS, 1, LONG),
                    Setting.of("term.refund-days", SETTLEMENT, Unit.DAYS, 1, LONG),
                    Setting.of("term.demand-days", SETTLEMENT, Unit.DAYS, 1, LONG),
                    Setting.of("term.demands", SETTLEMENT, Unit.TIMES, 1, LONG),
                    Setting.of("term.transfer-repairs", SETTLEMENT, Unit.TIMES, 1, LONG),
                    Setting.of("term.transfer-fee", SETTLEMENT, Unit.RUPIAH, 1, MOST),
                    Setting.of("term.monitoring-days", SETTLEMENT, Unit.DAYS, 1, LONG),
                    Setting.of("term.monitoring-months-1", SETTLEMENT, Unit.MONTHS, 1, LONG),
                    Setting.of("term.monitoring-months-2", SETTLEMENT, Unit.MONTHS, 1, LONG),
                    Setting.of("term.monitoring-months-3", SETTLEMENT, Unit.MONTHS, 1, LONG),
                    Setting.of("term.warning-working-days", DEADLINES, Unit.WORKING_DAYS, 1, LONG),
                    Setting.of("term.extension-working-days", DEADLINES, Unit.WORKING_DAYS, 1, LONG))
            .collect(Collectors.toMap(Setting::name, setting -> setting, (one, other) -> one, LinkedHashMap::new));

    private SettingCatalogue() {}

    static Collection<Setting> known() {
        return KNOWN.values();
    }

    static Setting of(String name) {
        Setting known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        return name.startsWith(Numbers.STEP)
                ? Setting.of(name, DEADLINES, Unit.WORKING_DAYS, 1, LONG)
                : Setting.of(name, OTHER, Unit.COUNT, 0, MOST);
    }

    /** Everything that these numbers name: section by section, what is known first. */
    public static List<Setting> of(Numbers numbers) {
        List<String> order = new ArrayList<>(KNOWN.keySet());
        return numbers.byName().keySet().stream()
                .map(SettingCatalogue::of)
                .sorted(Comparator.comparing(Setting::section)
                        .thenComparing(setting -> KNOWN.containsKey(setting.name()) ? 0 : 1)
                        .thenComparing(setting -> order.indexOf(setting.name()))
                        .thenComparing(Setting::name))
                .toList();
    }
}
