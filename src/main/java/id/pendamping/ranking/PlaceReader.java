package id.pendamping.ranking;

import id.pendamping.access.Account;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places of a list, of which a reader sees those of the own regions. What a page costs depends on its list alone. */
@Repository
class PlaceReader {

    private static final String COLUMNS = "select p.*, g.number, g.name";
    private static final String FROM = " from nominative_place p join group_card g on g.case_id = p.case_id";
    private static final String OF_LIST = " where p.phase_id = :phase and p.list = :list";

    private static final Keyset<RankedGroup> BY_PLACE = Keyset.rising("p.place", Integer.class, RankedGroup::place);

    private final JdbcClient jdbc;

    PlaceReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<RankedGroup> page(NominativeList list, Account reader, @Nullable Placement only, PageRequest asked) {
        Map<String, Object> parameters = new HashMap<>();
        String narrowed = narrowed(list, reader, only, parameters);
        int total = jdbc.sql("select count(*) from nominative_place p" + narrowed)
                .params(parameters)
                .query(Integer.class)
                .single();
        PageRequest shown = asked.within(total);
        List<RankedGroup> rows = jdbc.sql(COLUMNS + FROM + narrowed + " order by p.place limit :size offset :skip")
                .params(parameters)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query((row, number) -> read(row))
                .list();
        return Page.of(rows, shown, total);
    }

    Slice<RankedGroup> part(NominativeList list, Account reader, @Nullable Placement only, PartRequest asked) {
        Map<String, Object> parameters = new HashMap<>();
        String narrowed = narrowed(list, reader, only, parameters);
        return BY_PLACE.read(jdbc, COLUMNS + FROM + narrowed, parameters, asked, (row, number) -> read(row));
    }

    private static String narrowed(
            NominativeList list, Account reader, @Nullable Placement only, Map<String, Object> parameters) {
        parameters.put("phase", list.phaseId());
        parameters.put("list", list.number());
        parameters.putAll(reader.scope().parameters());
        String narrowed = OF_LIST + " and " + reader.scope().covers("p.regency");
        if (only == null) {
            return narrowed;
        }
        parameters.put("only", only.name());
        return narrowed + " and p.placement = :only";
    }

    /** The group of this number on the list. */
    Optional<RankedGroup> find(NominativeList list, String group) {
        return jdbc.sql(COLUMNS + FROM + OF_LIST + " and g.number = :group")
                .param("phase", list.phaseId())
                .param("list", list.number())
                .param("group", group)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The groups at the places before and behind this one. */
    List<RankedGroup> beside(NominativeList list, int place) {
        return jdbc.sql(COLUMNS + FROM + OF_LIST + " and p.place in (:before, :behind) order by p.place")
                .param("phase", list.phaseId())
                .param("list", list.number())
                .param("before", place - 1)
                .param("behind", place + 1)
                .query((row, number) -> read(row))
                .list();
    }

    /** Groups of the list outside the person's regions. */
    int elsewhere(NominativeList list, Account account) {
        return jdbc.sql("select count(*) from nominative_place p" + OF_LIST + " and not "
                        + account.scope().covers("p.regency"))
                .params(account.scope().parameters())
                .param("phase", list.phaseId())
                .param("list", list.number())
                .query(Integer.class)
                .single();
    }

    /** Groups of the list that somebody moved. */
    int moved(NominativeList list) {
        return jdbc.sql("select count(moved_by) from nominative_place p" + OF_LIST)
                .params(Map.of("phase", list.phaseId(), "list", list.number()))
                .query(Integer.class)
                .single();
    }

    private static RankedGroup read(ResultSet row) throws SQLException {
        Timestamp moved = row.getTimestamp("moved_at");
        return new RankedGroup(
                CaseId.of(row.getString("case_id")),
                row.getString("number"),
                row.getString("name"),
                row.getString("regency"),
                row.getInt("place"),
                row.getInt("computed"),
                Placement.valueOf(row.getString("placement")),
                Rupiah.of(row.getLong("amount")),
                row.getInt("score"),
                List.of((Integer[]) row.getArray("points").getArray()),
                new Seen(
                        row.getObject("risk", Integer.class),
                        row.getInt("met"),
                        row.getInt("members"),
                        row.getInt("neighbours"),
                        row.getInt("returns"),
                        row.getBoolean("disability")),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("chair_gender"),
                row.getString("reason"),
                row.getString("moved_by"),
                moved == null ? null : moved.toInstant());
    }
}
