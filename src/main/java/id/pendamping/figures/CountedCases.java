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

    /** With the day it is where each lies. */
    private static final String CASES =
            "(select f.*, " + RegionDays.sql("f.province") + " as today from figures_case f) figures_case";

    static CountedCases of(Account account, FigureFilter cut, Map<String, Object> days) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql =
                new StringBuilder(" from " + CASES + " where generation = (select generation from figures_shown) and ("
                        + cut.only().condition() + ")");
        parameters.putAll(days);
        sql.append(" and ").append(account.scope().covers("province", "regency"));
        parameters.putAll(account.scope().parameters());
        if (cut.year() != null) {
            sql.append(" and programme_year = :year");
            parameters.put("year", cut.year());
        }
        if (cut.phase() != null) {
            sql.append(" and phase = :phase");
            parameters.put("phase", cut.phase());
        }
        if (cut.region() != null) {
            sql.append(cut.region().length() == 2 ? " and province = :region" : " and regency = :region");
            parameters.put("region", cut.region());
        }
        if (cut.state() != null) {
            sql.append(" and state = :state");
            parameters.put("state", cut.state().key());
        }
        if (cut.age() != null) {
            sql.append(" and " + Only.IS_LATE + " and today - report_due between :ageFrom and :ageTo");
            parameters.put("ageFrom", cut.age().from());
            parameters.put("ageTo", cut.age().to());
        }
        return new CountedCases(sql.toString(), parameters);
    }
}
