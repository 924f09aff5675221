package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Migrations only add. What is in the list stands as it is; {@code -Dmigrations.write=true} puts what is new behind it.
 */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path LIST = Path.of("src/test/resources/db/migrations.sha256");

    private static final Comparator<String> BY_NUMBER = Comparator.comparingInt(
                    (String file) -> Integer.parseInt(file.substring(1, file.indexOf("__"))))
            .thenComparing(Comparator.naturalOrder());

    private static final Map<String, String> FILES = Texts.files(MIGRATIONS, ".sql").stream()
            .collect(Collectors.toMap(
                    file -> file.getFileName().toString(),
                    MigrationsTest::sha256,
                    (one, other) -> one,
                    () -> new TreeMap<>(BY_NUMBER)));

    /** All of them, as they are run. */
    static List<Path> inOrder() {
        return FILES.keySet().stream().map(MIGRATIONS::resolve).toList();
    }

    @Test
    void whatStandsIsNeverChanged() throws IOException {
        assertThat(listed()).isNotEmpty().allSatisfy((file, hash) -> assertThat(FILES)
                .as("write a new migration instead of changing " + file)
                .containsEntry(file, hash));
    }

    @Test
    void whatIsNewComesLast() throws IOException {
        TreeMap<String, String> listed = listed();
        String last = listed.lastKey();
        assertThat(FILES.keySet())
                .filteredOn(file -> !listed.containsKey(file))
                .allSatisfy(file -> assertThat(file).usingComparator(BY_NUMBER).isGreaterThan(last));
        if (Boolean.getBoolean("migrations.write")) {
            Files.write(
                    LIST,
                    FILES.entrySet().stream()
                            .map(file -> file.getValue() + "  " + file.getKey())
                            .toList());
        }
    }

    private static TreeMap<String, String> listed() throws IOException {
        return Files.readAllLines(LIST).stream()
                .map(line -> line.split(" {2}"))
                .collect(Collectors.toMap(
                        line -> line[1], line -> line[0], (one, other) -> one, () -> new TreeMap<>(BY_NUMBER)));
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(Texts.content(file).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
