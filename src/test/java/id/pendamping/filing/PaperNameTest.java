package id.pendamping.filing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.group.Member;
import id.pendamping.papers.Paper.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperNameTest {

    @ParameterizedTest
    @CsvSource({
        "TKM-2026-3509-00012/ktp 3.jpg, TKM-2026-3509-00012, '', IDENTITY_CARD, 3",
        "./TKM-2026-3509-00012/KTP_03.JPG, TKM-2026-3509-00012, '', IDENTITY_CARD, 03",
        "TKM-2026-3509-00012/ktp3.jpeg, TKM-2026-3509-00012, '', IDENTITY_CARD, 3",
        "Jember/tkm 2026 3509 00012 - Kopi Contoh/KTP/ketua.png, TKM-2026-3509-00012, kopi contoh, IDENTITY_CARD, ketua",
        "TKM-2026-3509-00012 e-KTP ketua.jpg, TKM-2026-3509-00012, '', IDENTITY_CARD, ketua",
        "Kopi Contoh/KTP/Sri Contoh Wahyuni.jpg, Kopi Contoh, '', IDENTITY_CARD, sri contoh wahyuni",
        "Kopi Contoh/scan ktp anggota no. 7 (2).jpg, Kopi Contoh, '', IDENTITY_CARD, 7",
        "Kopi Contoh/KTP-Ketua (1).JPG, Kopi Contoh, '', IDENTITY_CARD, ketua",
        "Kopi Contoh/ktp 4 - Copy (2).jpg, Kopi Contoh, '', IDENTITY_CARD, 4",
        "Kopi Contoh/ktp 4 baru.jpg, Kopi Contoh, '', IDENTITY_CARD, 4",
        "Kopi Contoh/Foto-KTP-Sri Contoh.jpg, Kopi Contoh, '', IDENTITY_CARD, sri contoh",
        "Kopi Contoh/foto buku tabungan.jpg, Kopi Contoh, '', PASSBOOK, ''",
        "Kopi Contoh/bukurekening.pdf, Kopi Contoh, '', PASSBOOK, ''",
        "Kopi Contoh/Surat/Surat Keterangan Desa.PDF, Kopi Contoh, '', VILLAGE_LETTER, ''",
        "Kopi Contoh/suratdesa.pdf, Kopi Contoh, '', VILLAGE_LETTER, ''",
        "Kopi Contoh/Foto Lokasi/foto tempat usaha (2).jpg, Kopi Contoh, '', PLACE, ''",
        "Kopi Contoh/foto1.jpg, Kopi Contoh, '', PLACE, ''",
        "Kopi Contoh/lain-lain/izin.pdf, Kopi Contoh, '', OTHER, ''",
        "Kopi Contoh/lain - surat desa.pdf, Kopi Contoh, '', OTHER, ''",
        "Kopi Contoh/berita acara.pdf, Kopi Contoh, '', MINUTES, ''",
        "Kopi Contoh/Foto Kunjungan 3.jpg, Kopi Contoh, '', VISIT, ''",
        "Kopi Contoh\\surat desa.pdf, Kopi Contoh, '', VILLAGE_LETTER, ''",
        "TKM-2026-3509-000121/surat desa.pdf, TKM-2026-3509-000121, '', VILLAGE_LETTER, ''",
        "xTKM-2026-3509-00012/surat desa.pdf, xTKM-2026-3509-00012, '', VILLAGE_LETTER, ''",
        "Kopi Contoh - 3509012003/surat desa.pdf, Kopi Contoh - 3509012003, '', VILLAGE_LETTER, ''"
    })
    void foldersNameTheGroupAndFilesTheKind(String path, String group, String beside, Kind kind, String whose) {
        assertThat(PaperName.of(path)).isEqualTo(new PaperName.Of(group, beside, kind, whose));
    }

    @ParameterizedTest
    @CsvSource({
        "surat desa.pdf, refusal.filing.whichGroup",
        "ktp/ketua.jpg, refusal.filing.whichGroup",
        "../TKM-2026-3509-00012/surat desa.pdf, refusal.filing.whichGroup",
        "TKM-2026-3509-00012/../TKM-2026-3509-00013/surat desa.pdf, refusal.filing.whichGroup",
        "TKM-2026-3509-00012/TKM-2026-3509-00013/surat desa.pdf, refusal.filing.whichGroup",
        "TKM-2026-3509-00012 TKM-2026-3509-00013/surat desa.pdf, refusal.filing.whichGroup",
        "Kopi Contoh/IMG_20260312_101500.jpg, refusal.filing.whichKind",
        "Kopi Contoh/ktp.jpg, refusal.filing.whoseCard",
        "Kopi Contoh/KTP/foto.jpg, refusal.filing.whoseCard"
    })
    void whatSaysTooLittleOrTwoThingsIsToldSo(String path, String reason) {
        assertThat(PaperName.of(path)).isInstanceOfSatisfying(PaperName.Unclear.class, unclear -> assertThat(
                        unclear.refusal().messageKey())
                .isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"__MACOSX/Kopi/._ktp 1.jpg", "Kopi/.DS_Store", "Kopi/Thumbs.db", "desktop.ini", "__MACOSX/x"})
    void whatComputersAddIsLeftOut(String path) {
        assertThat(PaperName.of(path)).isInstanceOf(PaperName.Leftover.class);
    }

    @Test
    void membersAreMeantByPlaceRoleNameAndNumber() {
        var sri = new PersonInGroup(3, "Sri Contoh-Wahyuni", Member.Role.SEKRETARIS, "3509015203950001");

        for (String words : new String[] {
            "3",
            "03",
            "sekretaris",
            "sri contoh wahyuni",
            "3 sri contoh wahyuni",
            "sekretaris sri contoh wahyuni",
            "sekretaris 3",
            "3509015203950001",
            "350901 520395 0001"
        }) {
            assertThat(sri.isMeantBy(words)).as(words).isTrue();
        }
        for (String words : new String[] {
            "4", "33", "ketua", "sri", "0 3", "2 sri contoh wahyuni", "3 ketua", "3 joko", "3509015203950002", "7 2"
        }) {
            assertThat(sri.isMeantBy(words)).as(words).isFalse();
        }
    }
}
