package id.pendamping.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.shared.Refusal;
import id.pendamping.sheet.UnusableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives as old and unusual programs write them. */
class PaperArchiveTest {

    private static final int LARGEST = 1_000;
    private static final byte[] PAPER = "isi berkas".getBytes(StandardCharsets.US_ASCII);

    /** Names are read if only one table of letters makes words of them. */
    @ParameterizedTest
    @CsvSource({
        "Cp437, Café Makmur/surat desa.jpg",
        "Cp437, Peña Señor/ktp 1.jpg",
        "windows-1252, Café Makmur/surat desa.jpg",
        "windows-1252, Peña Señor/ktp 1.jpg",
        "UTF-8, Café – Peña/ktp 1.jpg",
        "UTF-8, Sri Rejeki/ktp 1.jpg",
    })
    void aNameIsReadByTheTableInWhichItWasWritten(String table, String path) throws Exception {
        assertThat(names(zip(table, path))).containsExactly(new EntryName(path, null));
    }

    /** è by one table, Š by the other. */
    @Test
    void aNameThatTwoTablesMakeWordsOfIsReadByNeither() throws Exception {
        EntryName name = names(zip("Cp437", "Crème/ktp 1.jpg")).get(0);

        assertThat(name.read()).isInstanceOfSatisfying(PaperName.Unclear.class, unclear -> assertThat(unclear.refusal())
                .isEqualTo(Refusal.of("refusal.filing.letters", "Crème/ktp 1.jpg", "CrŠme/ktp 1.jpg")));
    }

    @Test
    void aFileWhoseSumIsAnotherIsNamed() throws IOException {
        byte[] zip = zip("UTF-8", "Sri Rejeki/ktp 3512345678901234.jpg");
        zip[indexOf(zip, PAPER) + 2] ^= 1;

        assertThatThrownBy(() -> new PaperArchive(zip, LARGEST).count())
                .isInstanceOfSatisfying(UnusableFile.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.at(
                                "file", "refusal.filing.damaged", "Sri Rejeki/ktp " + "\u2022".repeat(16) + ".jpg")));
    }

    @Test
    void aFileThatIsPackedInAWayNobodyReadsIsNotCalledBroken() throws IOException {
        byte[] zip = zip("UTF-8", "Sri Rejeki/ktp 1.jpg");
        int lzma = 14;
        zip[indexOf(zip, new byte[] {'P', 'K', 3, 4}) + 8] = (byte) lzma;
        zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 10] = (byte) lzma;

        assertThatThrownBy(() -> new PaperArchive(zip, LARGEST).count())
                .isInstanceOfSatisfying(UnusableFile.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.at("file", "refusal.filing.method")));
    }

    private static List<EntryName> names(byte[] zip) throws Exception {
        PaperArchive archive = new PaperArchive(zip, LARGEST);
        assertThat(archive.count()).isEqualTo(1);
        List<EntryName> names = new ArrayList<>();
        archive.each(0, (position, name, paper) -> names.add(name));
        return names;
    }

    /** One file, stored as it is, and no word about the table of its name. */
    private static byte[] zip(String table, String path) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setEncoding(table);
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            ZipArchiveEntry entry = new ZipArchiveEntry(path);
            CRC32 sum = new CRC32();
            sum.update(PAPER);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(PAPER.length);
            entry.setCrc(sum.getValue());
            zip.putArchiveEntry(entry);
            zip.write(PAPER);
            zip.closeArchiveEntry();
        }
        return file.toByteArray();
    }

    private static int indexOf(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }
}
