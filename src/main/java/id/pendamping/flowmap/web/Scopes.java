package id.pendamping.flowmap.web;

import id.pendamping.access.Account;
import id.pendamping.flowmap.PhaseWalks;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which cases are meant, as it stands in an address. */
@Component
class Scopes {

    private final Programme programme;
    private final RegionDays days;

    Scopes(Programme programme, RegionDays days) {
        this.programme = programme;
        this.days = days;
    }

    /** The latest phase where none is named or it cannot be read. */
    PhaseWalks.Scope of(@Nullable String phase, @Nullable String region, Account account) {
        String where = given(region) ? region : null;
        if (phase != null && phase.matches("\\d{4}(-\\d{1,2})?")) {
            Integer ordinal = phase.length() > 4 ? Integer.valueOf(phase.substring(5)) : null;
            return new PhaseWalks.Scope(Integer.parseInt(phase.substring(0, 4)), ordinal, where, account.scope());
        }
        Phase latest = programme.phases().stream()
                .filter(one -> !one.opens().isAfter(days.atMinistry()))
                .findFirst()
                .orElseGet(() -> programme.phases().get(0));
        return new PhaseWalks.Scope(latest.year(), null, where, account.scope());
    }

    static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
