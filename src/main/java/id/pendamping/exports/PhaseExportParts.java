package id.pendamping.exports;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The content of the files, in pieces. */
@Repository
class PhaseExportParts {

    private final JdbcClient jdbc;

    PhaseExportParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID export, int attempt, int position, byte[] content) {
        jdbc.sql("""
                        insert into phase_export_part (export_id, attempt, position, content)
                        values (:export, :attempt, :position, :content)""")
                .param("export", export)
                .param("attempt", attempt)
                .param("position", position)
                .param("content", content)
                .update();
    }

    /** What attempts before this one have left behind. */
    void dropBefore(UUID export, int attempt) {
        jdbc.sql("delete from phase_export_part where export_id = :export and attempt < :attempt")
                .param("export", export)
                .param("attempt", attempt)
                .update();
    }

    void drop(UUID export) {
        jdbc.sql("delete from phase_export_part where export_id = :export")
                .param("export", export)
                .update();
    }

    /** A part of the file, a piece at a time. */
    void writeTo(UUID export, OutputStream out, long from, long length) throws IOException {
        long left = length;
        for (Place at = place(export, from); left > 0; at = new Place(at.position() + 1, 0)) {
            byte[] piece = part(export, at.position()).orElseThrow(() -> new EOFException("The file is gone"));
            int some = (int) Math.min(piece.length - at.skipped(), left);
            out.write(piece, at.skipped(), some);
            left -= some;
        }
    }

    /** In which piece something is, and how far in it. */
    private record Place(int position, int skipped) {}

    private Place place(UUID export, long from) {
        return jdbc.sql("""
                        select s.position, s.begun from phase_export e, lateral (
                            select p.position, sum(length(p.content)) over (order by p.position) - length(p.content) as begun
                            from phase_export_part p where p.export_id = e.id and p.attempt = e.attempt) s
                        where e.id = :export and s.begun <= :from order by s.position desc limit 1""")
                .param("export", export)
                .param("from", from)
                .query((row, number) -> new Place(row.getInt("position"), (int) (from - row.getLong("begun"))))
                .optional()
                .orElse(new Place(0, 0));
    }

    private Optional<byte[]> part(UUID export, int position) {
        return jdbc.sql("""
                        select p.content from phase_export e
                          join phase_export_part p on p.export_id = e.id and p.attempt = e.attempt
                         where e.id = :export and e.state = 'WRITTEN' and p.position = :position""")
                .param("export", export)
                .param("position", position)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** Takes a file in; what is written to it is kept piece by piece. */
    final class Writer extends OutputStream {

        private final UUID export;
        private final int attempt;
        private int position;
        private long bytes;

        Writer(UUID export, int attempt) {
            this.export = export;
            this.attempt = attempt;
        }

        long bytes() {
            return bytes;
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] content, int from, int length) {
            add(export, attempt, position++, Arrays.copyOfRange(content, from, from + length));
            bytes += length;
        }
    }
}
