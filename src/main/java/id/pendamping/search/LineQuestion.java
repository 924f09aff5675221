package id.pendamping.search;

import id.pendamping.shared.NormalForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of one line {@code e} of a report: everything has to hold of the same line.
 *
 * @param conditions on the line; empty when nothing is asked
 */
record LineQuestion(List<String> conditions, Map<String, Object> parameters) {

    static LineQuestion of(Criteria criteria) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (criteria.vendor() != null) {
            conditions.add("to_tsvector('simple', plain_letters(e.vendor)) @@ to_tsquery('simple', :vendor)");
            parameters.put("vendor", Criteria.words(criteria.vendor()));
        }
        if (criteria.item() != null) {
            conditions.add("to_tsvector('simple', plain_letters(e.item)) @@ to_tsquery('simple', :item)");
            parameters.put("item", Criteria.words(criteria.item()));
        }
        criteria.spentOn().ifPresent(day -> {
            conditions.add("e.spent_on = :day");
            parameters.put("day", day);
        });
        if (criteria.receipt() != null) {
            conditions.add(
                    "e.id in (select t.expense_line_id from accountability_receipt t where t.compared = :receipt)");
            parameters.put("receipt", NormalForm.comparedNumber(criteria.receipt()));
        }
        if (criteria.sum() == Criteria.Sum.LINE) {
            criteria.least().ifPresent(least -> {
                conditions.add("e.amount >= :least");
                parameters.put("least", least.amount());
            });
            criteria.most().ifPresent(most -> {
                conditions.add("e.amount <= :most");
                parameters.put("most", most.amount());
            });
        }
        return new LineQuestion(conditions, parameters);
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    String condition() {
        return String.join(" and ", conditions);
    }
}
