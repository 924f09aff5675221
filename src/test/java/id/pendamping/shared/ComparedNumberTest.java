package id.pendamping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparedNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "No. 7",
                "Nomer 7",
                "nomor: 7",
                "No. : 7",
                "No : 7",
                "No. No. 7",
                "(7)",
                "No. (7)",
                "(No. 7)",
                "#7",
                "# 7",
                "No. #7",
                "Nota 7",
                "nota: 7",
                "Nota No. 7",
                "Kwitansi no. 7",
                "kuitansi 7.",
                "Bon 7",
                "bon no 7",
                "\u201c7\u201d.",
                "\u2116 7",
                "\uff17"
            })
    void whatPeoplePutAroundANumberIsNoPartOfIt(String written) {
        assertThat(NormalForm.comparedNumber(written)).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({
        "A 1 12, A 11 2",
        "1 12, 11 2",
        "INV-1, INV-11",
        "7/07, 7",
        "A-7, A7",
        "Notaris 7, 7",
        "Bonus 7, 7",
        "(1)/SK/(2), 1/SK/2",
        "SPM-1, SPP-1",
        "33/PK, 3/PK",
    })
    void whatBelongsToANumberTellsItFromOthers(String one, String other) {
        assertThat(NormalForm.comparedNumber(one)).isNotEqualTo(NormalForm.comparedNumber(other));
    }

    @ParameterizedTest
    @CsvSource({
        "3/PK.03.00/2026, 3 / PK.03.00 / 2026",
        "3/PK.03.00/2026, 3\\PK.03.00\\2026",
        "A112, A 112",
        "12 A, 12A",
    })
    void blanksBesideOtherSignsSayNothing(String one, String other) {
        assertThat(NormalForm.comparedNumber(one)).isEqualTo(NormalForm.comparedNumber(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Nomor No. 3/PK.03.00/2026, 3/PK.03.00/2026",
        "SK Nomor: 88/PK.03.00/2026., 88/PK.03.00/2026",
        "Perjanjian No. 35/PKS/2026, 35/PKS/2026",
        "PKS-35/2026, PKS-35/2026",
        "(12/SK), 12/SK",
        "No. 3E7, No. 3E7",
        "#N/A, #N/A",
        "#DIV/0!, #DIV/0!",
        "Surat 5, Surat 5",
    })
    void theWordForANumberIsNotKept(String written, String kept) {
        assertThat(NormalForm.keptNumber(written)).isEqualTo(kept);
    }
}
