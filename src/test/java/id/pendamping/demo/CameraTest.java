package id.pendamping.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.evidence.Alike;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The invented pictures look like papers and are not taken for copies of one another. */
class CameraTest {

    private static final int PAPERS = 40;

    @Test
    void noTwoPicturesLookAlike() throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < PAPERS; i++) {
            UUID id = UUID.nameUUIDFromBytes(new byte[] {(byte) i});
            boolean photo = i % 8 == 0;
            pictures.add(Camera.picture(
                    id,
                    photo
                            ? List.of(Camera.PHOTO, "TKM-2023-3509-0000" + i, "AFTER")
                            : List.of(InventedReceipt.words(
                                    "Toko Contoh Jaya",
                                    "TKM-2023-3509-00001-" + i,
                                    java.time.LocalDate.of(2023, 11, 1 + i % 28),
                                    "Mesin serut bambu",
                                    400_000L + 1_000L * i))));
        }
        keepToLookAt(pictures);

        assertThat(Alike.pairs(pictures)).isZero();
    }

    private static void keepToLookAt(List<byte[]> pictures) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        for (int i = 0; i < 12; i++) {
            Files.write(folder.resolve("drawn-" + i + ".jpg"), pictures.get(i));
        }
    }
}
