package id.pendamping.accountability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What comes with a report, in the database: assets, photographs, signatures. */
@Repository
class JdbcAnnexes {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcAnnexes(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Annex read(UUID reportId) {
        List<Annex.Asset> assets = jdbc.sql("""
                        select name, quantity, condition, holder, location from report_asset
                        where report_id = :report order by number""")
                .param("report", reportId)
                .query((row, index) -> new Annex.Asset(
                        row.getString("name"),
                        row.getInt("quantity"),
                        Annex.Condition.valueOf(row.getString("condition")),
                        row.getString("holder"),
                        row.getString("location")))
                .list();
        List<Annex.Photo> photos = jdbc.sql("""
                        select moment, caption, evidence from report_photo
                        where report_id = :report order by number""")
                .param("report", reportId)
                .query((row, index) -> new Annex.Photo(
                        Annex.Moment.valueOf(row.getString("moment")),
                        row.getString("caption"),
                        row.getObject("evidence", UUID.class)))
                .list();
        Map<Annex.Signatory, UUID> signatures = new EnumMap<>(Annex.Signatory.class);
        jdbc.sql("select signatory, evidence from report_signature where report_id = :report")
                .param("report", reportId)
                .query(row -> {
                    signatures.put(
                            Annex.Signatory.valueOf(row.getString("signatory")), row.getObject("evidence", UUID.class));
                });
        return new Annex(
                assets,
                photos,
                signatures.keySet(),
                signatures.values().stream().findFirst().orElse(null));
    }

    void write(UUID reportId, Annex annex) {
        List<SqlParameterSource> assets = new ArrayList<>();
        for (Annex.Asset asset : annex.assets()) {
            assets.add(new MapSqlParameterSource("report", reportId)
                    .addValue("number", assets.size() + 1)
                    .addValue("name", asset.name())
                    .addValue("quantity", asset.quantity())
                    .addValue("condition", asset.condition().name())
                    .addValue("holder", asset.holder())
                    .addValue("location", asset.location()));
        }
        batches.batchUpdate("""
                insert into report_asset (report_id, number, name, quantity, condition, holder, location)
                values (:report, :number, :name, :quantity, :condition, :holder, :location)""", assets.toArray(SqlParameterSource[]::new));
        List<SqlParameterSource> photos = new ArrayList<>();
        for (Annex.Photo photo : annex.photos()) {
            photos.add(new MapSqlParameterSource("report", reportId)
                    .addValue("number", photos.size() + 1)
                    .addValue("moment", photo.moment().name())
                    .addValue("caption", photo.caption())
                    .addValue("evidence", photo.evidence()));
        }
        batches.batchUpdate("""
                insert into report_photo (report_id, number, moment, caption, evidence)
                values (:report, :number, :moment, :caption, :evidence)""", photos.toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                "insert into report_signature (report_id, signatory, evidence) values (:report, :signatory, :evidence)",
                annex.signedBy().stream()
                        .map(signatory -> new MapSqlParameterSource("report", reportId)
                                .addValue("signatory", signatory.name())
                                .addValue("evidence", annex.statement()))
                        .toArray(SqlParameterSource[]::new));
    }
}
