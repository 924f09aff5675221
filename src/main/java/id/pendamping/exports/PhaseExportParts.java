package id.pendamping.exports;

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

    /** The whole file, a piece at a time. */
    void writeTo(UUID export, OutputStream out) throws IOException {
        Optional<byte[]> part = part(export, 0);
        for (int position = 1; part.isPresent(); position++) {
            out.write(part.get());
            part = part(export, position);
        }
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
