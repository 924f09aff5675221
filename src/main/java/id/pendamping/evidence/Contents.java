package id.pendamping.evidence;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contents by their hash: in the database, or in another store where one is set up. What lies in the database stays readable. */
@Repository
class Contents {

    private final JdbcClient jdbc;
    private final ObjectProvider<S3Store> elsewhere;

    Contents(JdbcClient jdbc, ObjectProvider<S3Store> elsewhere) {
        this.jdbc = jdbc;
        this.elsewhere = elsewhere;
    }

    /** Before the transaction: what nothing points to does no harm. */
    void send(FileResult.Usable file) {
        elsewhere.ifAvailable(store -> store.put(file.sha256(), file.mediaType(), file.content()));
    }

    /** In the transaction; a content that is there already is left as it is. */
    void add(FileResult.Usable file) {
        boolean here = elsewhere.getIfAvailable() == null;
        jdbc.sql("""
                        insert into evidence_content (sha256, media_type, width, height, bytes, content, small)
                        values (:sha256, :type, :width, :height, :bytes, :content, :small)
                        on conflict do nothing""")
                .param("sha256", bytes(file.sha256()))
                .param("type", file.mediaType())
                .param("width", file.width())
                .param("height", file.height())
                .param("bytes", file.content().length)
                .param("content", here ? file.content() : null)
                .param("small", file.small())
                .update();
    }

    /** Empty when the content is gone, or is not what its hash says. */
    Optional<byte[]> whole(String sha256) {
        S3Store store = elsewhere.getIfAvailable();
        return here(sha256)
                .or(() -> Optional.ofNullable(store).map(found -> found.get(sha256)))
                .filter(content -> Sha256.of(content).equals(sha256));
    }

    private Optional<byte[]> here(String sha256) {
        return jdbc.sql("select content from evidence_content where sha256 = :sha256 and content is not null")
                .param("sha256", bytes(sha256))
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    static byte[] bytes(String sha256) {
        return HexFormat.of().parseHex(sha256);
    }
}
