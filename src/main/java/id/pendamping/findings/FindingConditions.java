package id.pendamping.findings;

import id.pendamping.access.Account;
import id.pendamping.listing.RegionScope;
import id.pendamping.listing.SoughtWords;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which findings a list shows: those of the reader's places or cases, narrowed by a filter. */
final class FindingConditions {

    static final String OPEN = "f.status not in ('SETTLED', 'NOT_ACTIONABLE')";

    private final StringBuilder where = new StringBuilder("where true");
    private final Map<String, Object> parameters = new HashMap<>();

    private FindingConditions() {}

    /** {@code cases}: the only ones the reader may know of; null when the regions decide. */
    static FindingConditions of(Account account, @Nullable Collection<CaseId> cases, FindingStore.Filter filter) {
        var conditions = new FindingConditions();
        if (cases == null) {
            conditions.lieIn(account.scope());
        } else {
            String ids = cases.stream().map(CaseId::toString).collect(Collectors.joining(","));
            conditions.and("f.case_id = any(string_to_array(:cases, ',')::uuid[])", "cases", ids);
            conditions.and("f.category <> 'LAW_ENFORCEMENT'");
        }
        conditions.narrow(account, filter);
        return conditions;
    }

    /** Of one place they are found in the order of the list. */
    private void lieIn(RegionScope scope) {
        int places = scope.provinces().size() + scope.regencies().size();
        if (places == 1) {
            String column = scope.regencies().isEmpty() ? "f.province" : "f.regency";
            Stream.concat(scope.provinces().stream(), scope.regencies().stream())
                    .forEach(place -> and(column + " = :place", "place", place));
        } else {
            and(scope.covers("f.province", "f.regency"));
            parameters.putAll(scope.parameters());
        }
    }

    private void narrow(Account account, FindingStore.Filter filter) {
        if (filter.mine()) {
            String duties = account.duties().stream().map(Duty::name).collect(Collectors.joining(","));
            and("f.owner = any(string_to_array(:duties, ','))", "duties", duties);
        }
        if (filter.openOnly()) {
            and(OPEN);
        }
        if (filter.status() != null) {
            and("f.status = :status", "status", filter.status().name());
        }
        if (filter.severity() != null) {
            and("f.severity = :severity", "severity", filter.severity().name());
        }
        SoughtWords.of(filter.words())
                .ifPresent(sought -> and(sought.condition("g.number", "g.name"), "words", sought.value()));
    }

    private void and(String condition) {
        where.append(" and ").append(condition);
    }

    private void and(String condition, String name, Object value) {
        and(condition);
        parameters.put(name, value);
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
