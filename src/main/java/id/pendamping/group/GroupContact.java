package id.pendamping.group;

import static java.util.Objects.requireNonNull;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How a group is reached: the way to its business, and its chair's telephone, whose every opening is recorded. */
@Component
public class GroupContact {

    private final JdbcClient jdbc;
    private final MemberDetails details;
    private final Journal journal;
    private final TransactionTemplate transaction;

    GroupContact(JdbcClient jdbc, MemberDetails details, Journal journal, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.details = details;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Where the group does business.
     *
     * @param latitude in degrees, given together with the longitude
     */
    public record Way(
            String address,
            @Nullable String hamlet,
            String district,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {}

    /** The person to speak to; the telephone is missing where the registration has none. */
    public record Chair(String name, @Nullable String phone) {

        @Override
        public String toString() {
            return "Chair";
        }
    }

    public Way wayTo(CaseId caseId) {
        return jdbc.sql("select address, hamlet, district, latitude, longitude from aid_group where id = :caseId")
                .param("caseId", caseId.value())
                .query(Way.class)
                .single();
    }

    /** The chair with the number in plain; who opened it is on record. */
    public Chair open(CaseId caseId, Act act) {
        return requireNonNull(transaction.execute(status -> {
            journal.record(new PersonalDataViewed(caseId, List.of(Sealed.PHONE)), act);
            return details.of(caseId).stream()
                    .min(Comparator.comparing(MemberDetails.Details::role))
                    .map(member -> new Chair(member.name(), member.phone()))
                    .orElseThrow();
        }));
    }
}
