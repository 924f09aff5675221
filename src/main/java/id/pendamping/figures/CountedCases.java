package id.pendamping.figures;

import id.pendamping.access.Account;
import id.pendamping.programme.RegionDays;
import java.util.HashMap;
import java.util.Map;

/**
 * The cases that figures are made of: those of the reader's regions that a filter leaves, in the generation shown.
 *
 * @param sql from {@code from} on
 */
record CountedCases(String sql, Map<String, Object> parameters) {

    /** With the day up to which its days count: today where it lies, or the day on which the case came to stand still. */
    private static final String CASES = "(select f.*, " + RegionDays.sql("f.province") + " as today, least("
            + RegionDays.sql("f.province") + ", " + RegionDays.sql("f.province", "f.suspended_at")
            + ", f.struck_on) as counted_to from figures_case f) figures_case";

    static CountedCases of(Account account, FigureFilter filter, Map<String, Object> days) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql =
                new StringBuilder(" from " + CASES + " where generation = (select generation from figures_shown) and ("
                        + filter.only().condition() + ")");
        parameters.putAll(days);
        sql.append(" and ").append(account.scope().covers("province", "regency"));
        parameters.putAll(account.scope().parameters());
        if (filter.year() != null) {
            sql.append(" and programme_year = :year");
            parameters.put("year", filter.year());
        }
        if (filter.phase() != null) {
            sql.append(" and phase = :phase");
            parameters.put("phase", filter.phase());
        }
        if (filter.region() != null) {
            sql.append(filter.region().length() == 2 ? " and province = :region" : " and regency = :region");
            parameters.put("region", filter.region());
        }
        if (filter.state() != null) {
            sql.append(" and state = :state");
            parameters.put("state", filter.state().key());
        }
        if (filter.age() != null) {
            sql.append(" and " + Only.IS_LATE + " and counted_to - report_due between :ageFrom and :ageTo");
            parameters.put("ageFrom", filter.age().from());
            parameters.put("ageTo", filter.age().to());
        }
        return new CountedCases(sql.toString(), parameters);
    }
}
