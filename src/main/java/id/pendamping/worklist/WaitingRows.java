package id.pendamping.worklist;

import id.pendamping.access.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of the work list that a person and a filter ask for, as branches of which each follows an index in the order of
 * the list: the lanes of the person's duties and places, what was given to the person, what the person has taken up.
 */
final class WaitingRows {

    /** Which lanes there are, by one look into the index for each. */
    private static final String LANES = """
            with recursive found as (
                select d.duty, f.step, f.phase_key
                from unnest(string_to_array(:duties, ',')) as d (duty)
                cross join lateral (
                    select step, phase_key from work_item where assignee is null and duty = d.duty
                    order by step, phase_key limit 1) f
                union all
                select l.duty, n.step, n.phase_key
                from found l
                cross join lateral (
                    select step, phase_key from work_item
                    where assignee is null and duty = l.duty and (step, phase_key) > (l.step, l.phase_key)
                    order by step, phase_key limit 1) n),
            lane as materialized (select * from found where true%s)
            """;

    private static final String IN_LANE = """
            select w.* from lane%1$s cross join lateral (
                select {columns} from work_item
                where assignee is null and duty = lane.duty and step = lane.step and phase_key = lane.phase_key%2$s
                    and barred is distinct from :me%3$s{rest}) w""";

    private static final String ONE = "select w.* from (select {columns} from work_item where %s{rest}) w";

    private static final String EACH =
            "select w.* from %s cross join lateral (select {columns} from work_item where %s{rest}) w";

    private static final int REGENCY = 4;

    private final List<String> branches = new ArrayList<>();
    private final Map<String, Object> parameters;
    private String lanes = "";

    private WaitingRows(Map<String, Object> parameters) {
        this.parameters = new HashMap<>(parameters);
    }

    /** {@code parameters}: those of {@link WorkList#parameters}. */
    static WaitingRows of(Account account, WorkList.Filter filter, Map<String, Object> parameters) {
        var rows = new WaitingRows(parameters);
        String narrowed = WorkList.narrowed(filter, rows.parameters);
        if (filter.view() == WorkList.View.MINE) {
            rows.branches.add(ONE.formatted("taken_by = :me and " + WorkList.byDuty(account) + narrowed));
        } else {
            rows.lanes(account, filter, narrowed);
        }
        if (filter.view() != WorkList.View.FREE) {
            rows.branches.add(ONE.formatted("assignee = :me" + narrowed));
        }
        return rows;
    }

    /** Those among which the ids are. */
    static WaitingRows among(List<Long> ids) {
        return none(Map.of("found", ids.toArray(Long[]::new))).orWhere("id = any(:found)");
    }

    /** No row yet. */
    static WaitingRows none(Map<String, Object> parameters) {
        return new WaitingRows(parameters);
    }

    /** As a branch more, the rows that fulfil a condition. */
    WaitingRows orWhere(String condition) {
        branches.add(ONE.formatted(condition));
        return this;
    }

    /** As a branch more, for each row of {@code lanes} the tasks that fulfil a condition. */
    WaitingRows orInEach(String lanes, String condition) {
        branches.add(EACH.formatted(lanes, condition));
        return this;
    }

    private void lanes(Account account, WorkList.Filter filter, String narrowed) {
        String wanted = (filter.step() == null ? "" : " and step = :step")
                + (filter.phase() == null ? "" : " and phase_key = :phase");
        lanes = LANES.formatted(wanted);
        String regency = filter.regency();
        if (regency != null) {
            if (regency.length() == REGENCY && account.covers(regency)) {
                branches.add(IN_LANE.formatted("", " and regency = :regency", narrowed));
            }
        } else if (account.scope().isEverywhere()) {
            branches.add(IN_LANE.formatted("", "", narrowed));
        } else {
            places("province", account.scope().provinces(), narrowed);
            places("regency", account.scope().regencies(), narrowed);
        }
    }

    private void places(String column, List<String> codes, String narrowed) {
        if (!codes.isEmpty()) {
            String parameter = "of_" + column;
            parameters.put(parameter, codes.toArray(String[]::new));
            branches.add(IN_LANE.formatted(
                    " cross join unnest(:" + parameter + "::text[]) as in_" + column + " (place)",
                    " and " + column + " = in_" + column + ".place",
                    narrowed));
        }
    }

    /** A statement over all branches; {@code rest} ends each of them, {@code end} the whole. */
    String sql(String begin, String columns, String rest, String end) {
        if (branches.isEmpty()) {
            return begin + " from (select " + columns + " from work_item where false) w" + end;
        }
        StringBuilder sql = new StringBuilder(lanes).append(begin).append(" from (");
        for (int i = 0; i < branches.size(); i++) {
            sql.append(i == 0 ? "(" : " union all (").append(branches.get(i)).append(')');
        }
        return sql.append(") w")
                .append(end)
                .toString()
                .replace("{columns}", columns)
                .replace("{rest}", rest);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
