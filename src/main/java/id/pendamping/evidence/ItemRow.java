package id.pendamping.evidence;

import id.pendamping.evidence.Evidence.Item;
import id.pendamping.shared.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a piece of evidence. */
final class ItemRow {

    private ItemRow() {}

    static Item read(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes"),
                place(row),
                row.getObject("taken_on", LocalDateTime.class),
                row.getTimestamp("kept_at").toInstant(),
                row.getBoolean("doubtful"));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        return row.wasNull() ? null : new Place(latitude, row.getDouble("longitude"));
    }
}
