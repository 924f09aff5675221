package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.findings.FindingAccess;
import id.pendamping.findings.FindingStore;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an officer's findings cost, in the bar of every page and as a list, is not what other provinces have. */
@PendampingTest
class FindingsOfOthersIT {

    private static final int MANY = 20_000;
    private static final int FEW_BLOCKS = 60;

    @Autowired
    Scenario scenario;

    @Autowired
    FindingAccess access;

    @Autowired
    FindingStore store;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsNoFindingsOfOtherProvinces() {
        CaseId elsewhere = scenario.group();
        for (Set<String> places : Set.of(Set.of("94"), Set.of("9471"), Set.of("9471", "94", "91"))) {
            var officer = new Account("x", "x", "X", Set.of(Duty.COMMITMENT_OFFICER), places);
            transaction.executeWithoutResult(status -> {
                findingsOf(elsewhere);
                Collection<SentStatement> sent = StatementCount.sentDuring(() -> look(officer));
                assertThat(sent).hasSizeGreaterThan(2);
                assertThat(sent).allSatisfy(statement -> assertThat(blocks(statement))
                        .as("%s %s", places, statement.sql())
                        .isLessThan(FEW_BLOCKS));
                status.setRollbackOnly();
            });
        }
    }

    private void look(Account officer) {
        assertThat(access.ownedBy(officer)).isZero();
        for (boolean openOnly : new boolean[] {true, false}) {
            var filter = new FindingStore.Filter(null, null, null, openOnly, openOnly);
            assertThat(store.page(officer, null, filter, new PageRequest(1, 25)).items())
                    .isEmpty();
            assertThat(store.part(officer, null, filter, new PartRequest(null, null))
                            .items())
                    .isEmpty();
        }
    }

    private void findingsOf(CaseId caseId) {
        jdbc.sql("""
                        insert into finding (id, case_id, number, source, category, severity, amount, description, recommendation,
                            owner, due_on, raised_by, raised_at)
                        select gen_random_uuid(), :case, n, 'BPK', 'OTHER', 'LOW', 0, 'Nota.', 'Periksa.', 'COMMITMENT_OFFICER',
                            date '2023-12-01' + n % 90, 'x', now() from generate_series(1, :many) n""").param("case", caseId.value()).param("many", MANY).update();
        jdbc.sql("analyze finding").update();
    }

    private long blocks(SentStatement sent) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (PreparedStatement statement =
                connection.prepareStatement("explain (analyze, buffers, format json) " + sent.sql())) {
            sent.giveTo(statement);
            try (ResultSet plan = statement.executeQuery()) {
                plan.next();
                JsonNode top =
                        new JsonMapper().readTree(plan.getString(1)).get(0).get("Plan");
                return top.get("Shared Hit Blocks").asLong()
                        + top.get("Shared Read Blocks").asLong();
            }
        } catch (SQLException e) {
            throw new AssertionError(sent.sql(), e);
        }
    }
}
