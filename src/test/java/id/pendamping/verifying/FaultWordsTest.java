package id.pendamping.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.journal.StateRules;
import id.pendamping.journal.Uncovered;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault has its words in both languages. */
class FaultWordsTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final FaultWords words = FaultWords.alone();

    static Stream<String> violations() {
        return Stream.concat(
                Stream.of("older database", "older topics"),
                Stream.of(StateRules.Part.values())
                        .flatMap(part -> StateRules.rules(part).stream())
                        .map(StateRules.Rule::violation));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aRuleThatIsBrokenIsNamed(String violation) {
        Fault fault = Fault.of(violation, "");
        assertThat(List.of(words.sentence(fault, INDONESIAN), words.sentence(fault, Locale.ENGLISH)))
                .doesNotContain(violation)
                .doesNotHaveDuplicates();
    }

    static Stream<String> kindsOfTheTree() {
        return FaultWords.OF_TREE.stream();
    }

    @ParameterizedTest
    @MethodSource("kindsOfTheTree")
    void aFaultOfTheTreeIsNamed(String kind) {
        Fault fault = Fault.ofCheckpoint(kind, 51_234).in(Fault.WITNESSED, "3", "6");
        assertThat(words.sentence(fault, Locale.ENGLISH))
                .doesNotContain(kind + ":")
                .endsWith(": Tree of 51234 entries. Entries that witnesses have seen says 3, should say 6");
        assertThat(words.sentence(fault, INDONESIAN))
                .endsWith(": Pohon 51234 catatan. Catatan yang dilihat saksi: tertulis 3, seharusnya 6");
    }

    @ParameterizedTest
    @EnumSource(Subject.Kind.class)
    void everyChainHasAName(Subject.Kind kind) {
        Fault fault = Fault.at("gap", new Subject(kind, "7"), 3).in(Fault.SEQUENCE, "3", "2");
        assertThat(words.sentence(fault, Locale.ENGLISH)).contains("7, entry 3", "Sequence says 3, should say 2");
        assertThat(words.sentence(fault, INDONESIAN)).contains("7, catatan 3", "tertulis 3, seharusnya 2");
    }

    static Stream<String> partsOfTables() {
        return StateRules.allFolds().stream()
                .flatMap(fold -> Pattern.compile("'([a-z_]+)\\.")
                        .matcher(fold.question())
                        .results())
                .map(found -> found.group(1))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("partsOfTables")
    void everyTableThatIsFoldedHasAName(String part) {
        Fault fault = Fault.of("table differs", "").in(part + ".x", "1", "2");
        assertThat(List.of(words.sentence(fault, INDONESIAN), words.sentence(fault, Locale.ENGLISH)))
                .noneMatch(sentence -> sentence.contains("{0}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatTheWorkListCallsAGroupIsNamed() {
        Fault fault = Fault.of("table differs", "").numbered("TKM-1").in("work_subject.name", "Maju", "Mundur");
        assertThat(words.sentence(fault, INDONESIAN))
                .endsWith("TKM-1. Nama kelompok di daftar tugas: tertulis Maju, seharusnya Mundur");
        assertThat(words.sentence(fault, Locale.ENGLISH))
                .endsWith("TKM-1. Name of the group in the work list says Maju, should say Mundur");
    }

    @Test
    void aPhaseIsNamedByItsYear() {
        Fault fault = Fault.at("table differs", new Subject(Subject.Kind.PHASE, "88c6b1cb"), 3)
                .numbered("2023/2")
                .in("sums.root", "a", "b");
        assertThat(words.sentence(fault, INDONESIAN)).contains(": Tahap 2 tahun 2023, catatan 3. Jumlah tahap (akar)");
        assertThat(words.sentence(fault, Locale.ENGLISH)).contains(": Phase 2 of 2023, entry 3. Sums of the phase");
    }

    @Test
    void everyReasonForWhatIsNotCoveredHasWords() {
        assertThat(StateRules.allOpen()).isNotEmpty().allSatisfy(open -> assertThat(
                        words.uncovered(List.of(new Uncovered(open.columns(), open.why(), 3)), Locale.ENGLISH))
                .singleElement()
                .asString()
                .doesNotContain("proof.")
                .endsWith(" 3"));
    }

    static Stream<String> columns() {
        Pattern compared = Pattern.compile("\\('([a-z][a-zA-Z0-9_ ]*)', (?!')");
        Pattern named = Pattern.compile("[a-z_0-9]+\\.([a-z_0-9]+)");
        return Stream.of(
                        StateRules.allFolds().stream().flatMap(fold -> compared.matcher(fold.question())
                                .results()),
                        StateRules.allOpen().stream()
                                .flatMap(open -> named.matcher(open.columns()).results()),
                        StateRules.allSeals().stream()
                                .flatMap(seal -> named.matcher(seal.columns()).results()),
                        Uncovered.columns().keySet().stream()
                                .flatMap(column -> named.matcher(column).results()))
                .flatMap(found -> found)
                .map(found -> found.group(1))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void everyColumnHasWordsThatPeopleUnderstand(String column) {
        String key = "proof.column." + column.replace(' ', '-');
        for (Locale reader : List.of(INDONESIAN, Locale.ENGLISH)) {
            assertThat(ResourceBundle.getBundle("messages/proof", reader).getString(key))
                    .as(key)
                    .doesNotContain("_");
        }
    }

    static Stream<String> whatIsCounted() {
        return Stream.concat(
                Stream.of(StateRules.Part.values())
                        .flatMap(part -> StateRules.figures(part).stream())
                        .map(figure -> "proof.count." + figure.name().replace(' ', '-')),
                StateRules.allFolds().stream()
                        .flatMap(fold -> fold.tables().stream())
                        .distinct()
                        .map(table -> "proof.part." + table));
    }

    @ParameterizedTest
    @MethodSource("whatIsCounted")
    void whatIsCountedHasWords(String key) {
        for (Locale reader : List.of(INDONESIAN, Locale.ENGLISH)) {
            assertThat(ResourceBundle.getBundle("messages/proof", reader).getString(key))
                    .as(key)
                    .doesNotContain("_");
        }
    }

    @Test
    void whatACheckHasLookedAtIsSaidInOneLanguage() {
        Findings check = new Findings("tables", List.of("table differs", "seal differs"));
        check.counted("expense_line", 3);
        check.left("witnesses-none");
        check.fault(Fault.of("table differs", "").numbered("TKM-1").in("payment.spp_number", "1", "2"));
        assertThat(words.section(check, INDONESIAN))
                .containsExactly(
                        "Yang ditampilkan: RUSAK. Baris belanja 3",
                        "  cacat yang dicari: Yang ditampilkan berbeda dari catatan 1, Isi segel bukan milik barisnya 0",
                        "  Saksi: tidak ada yang harus menandatangani");
        assertThat(words.section(new Findings("seals", List.of()), INDONESIAN).get(0))
                .isEqualTo("Data tersegel: tidak diperiksa");
        assertThat(words.uncovered(
                        List.of(
                                new Uncovered("payment (attempt, tranche)", "keys", 3),
                                new Uncovered("member.nik_sealed, member.phone_sealed", "closed", 7)),
                        INDONESIAN))
                .containsExactly(
                        "Kunci segel tidak ada di sini, jadi isinya tidak dibuka; sidiknya dicakup: Anggota (NIK tersegel),"
                                + " Anggota (telepon tersegel) 7",
                        "Tanda pengenal dan tempat baris: Pembayaran (percobaan ke, tahap pembayaran) 3");
        assertThat(words.sentence(check.told().get(0), INDONESIAN))
                .endsWith("Kasus TKM-1. Pembayaran (nomor SPP): tertulis 1, seharusnya 2");
    }

    @Test
    void aTableIsNamedWithItsField() {
        Fault fault = Fault.of("table differs", "").numbered("TKM-1").in("bank_account.holder", "a", "");
        assertThat(words.sentence(fault, Locale.ENGLISH))
                .isEqualTo(
                        "What is shown differs from the record: Case TKM-1. Bank account (bank, number, holder, branch or type; digest) says a, should say"
                                + " nothing");
    }
}
