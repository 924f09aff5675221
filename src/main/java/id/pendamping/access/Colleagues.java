package id.pendamping.access;

import id.pendamping.listing.RegionScope;
import id.pendamping.listing.SoughtWords;
import id.pendamping.shared.Duty;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of some duties who work in some of the same regions. */
@Component
public class Colleagues {

    private static final int PROVINCE = 2;

    private static final String OF_DUTIES = """
            exists (select 1 from account_duty d where d.account_id = a.id and d.duty = any(:duties))""";

    private static final String SHARE_A_REGION = """
             and (not exists (select 1 from account_region r where r.account_id = a.id)
                or exists (select 1 from account_region r where r.account_id = a.id
                    and (r.region = any(:regions) or left(r.region, 2) = any(:regions) or r.region = any(:provinces))))""";

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By name, no more than that.
     *
     * @param name words of the name; null for everybody
     */
    public List<Account> of(Collection<Duty> duties, Account reader, @Nullable String name, int most) {
        SoughtWords words = SoughtWords.of(name).orElse(null);
        List<String> regions = List.copyOf(reader.regions());
        return jdbc.sql(JdbcAccounts.SELECT + OF_DUTIES
                        + (RegionScope.of(regions).isEverywhere() ? "" : SHARE_A_REGION)
                        + (words == null ? "" : " and " + words.condition("a.login", "a.name"))
                        + " order by a.name limit :most")
                .param("duties", duties.stream().map(Duty::name).toArray(String[]::new))
                .param("regions", regions.toArray(String[]::new))
                .param(
                        "provinces",
                        regions.stream()
                                .map(region -> region.substring(0, PROVINCE))
                                .toArray(String[]::new))
                .param("words", words == null ? null : words.value())
                .param("most", most)
                .query(AccountRow::account)
                .list();
    }
}
