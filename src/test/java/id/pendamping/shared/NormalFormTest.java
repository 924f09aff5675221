package id.pendamping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {

    private static final String UNSEEN =
            "\u0000\u0007\u001b\u007f\u0085\u009f\u00ad\u200b\u200e\u200f\u202a\u202e\u2066"
                    + "\u2069\u2060\ufeff\ufffe\uffff\ufdd0\ud800\udc00\r\n\t\u000b\f\u2028\u2029\u00a0\u2003\u3000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sumber  Rejeki",
                " Sumber\u00a0Rejeki\u00a0",
                "Sumber\tRejeki",
                "Sumber\r\nRejeki",
                "SUMBER\u2003rejeki",
                "Sumber\u200b \u202eRejeki\u202c",
                "\uff33umber Rejeki",
                "Sumber\u000bRejeki\u0000",
                "\ufeffSumber \u00adRejeki",
                "Sumber\u3164\u2800Rejeki\uffa0",
                "Sumber\ufe0f Re\u034fjeki"
            })
    void twoSpellingsThatLookAlikeAreOneName(String written) {
        assertThat(NormalForm.compared(written)).isEqualTo("sumber rejeki");
    }

    /** Every letter and sign that Unicode has programs ignore, assigned or not, and every one that is drawn as nothing. */
    @Test
    void nothingUnseenInsideANameMakesAnotherName() {
        int[][] ignorable = {
            {0xAD, 0xAD}, {0x34F, 0x34F}, {0x61C, 0x61C}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
            {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
            {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}
        };
        IntStream drawnAsNothing = IntStream.of(0x2800, 0x2D7F, 0x1107F, 0x1D159, 0x13441, 0x13442, 0x16FE4);
        IntStream.concat(
                        Arrays.stream(ignorable).flatMapToInt(range -> IntStream.rangeClosed(range[0], range[1])),
                        drawnAsNothing)
                .forEach(sign -> {
                    String unseen = Character.toString(sign);
                    for (String name : List.of("Rukun Kembang Biru", "RUKUN KEMBANG BIRU", "rukun kembang biru")) {
                        for (int at : new int[] {0, 5, 6, 9, 13, 14, 16, 18}) {
                            String written = name.substring(0, at) + unseen + name.substring(at);
                            assertThat(NormalForm.compared(written))
                                    .as("U+%04X at %d".formatted(sign, at))
                                    .isEqualTo("rukun kembang biru");
                            assertThat(NormalForm.line(written)).isEqualTo(name);
                            assertThat(NormalForm.line(NormalForm.cell(written)))
                                    .as("out of a cell, U+%04X at %d".formatted(sign, at))
                                    .isEqualTo(name);
                            assertThat(NormalForm.line(NormalForm.seen(written)))
                                    .as("out of a form, U+%04X at %d".formatted(sign, at))
                                    .isEqualTo(name);
                            assertThat(NormalForm.prose(NormalForm.seen(written)))
                                    .isEqualTo(NormalForm.prose(written));
                        }
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0x3164, 0x115F, 0x1160, 0xFFA0, 0x2800, 0x1D159, 0x13441})
    void whatIsDrawnAsABlankPartsWordsWhereABlankIsMissing(int sign) {
        String blank = Character.toString(sign);
        assertThat(NormalForm.line("Rukun" + blank + "Kembang Biru")).isEqualTo("Rukun Kembang Biru");
        assertThat(NormalForm.line("rukun" + blank + "kembang" + blank + blank + "biru"))
                .isEqualTo("rukun kembang biru");
        assertThat(NormalForm.prose("dana sudah" + blank + "masuk")).isEqualTo("dana sudah masuk");
    }

    @Test
    void aNumberIsItsDigits() {
        assertThat(NormalForm.number("'35.0901.520395.4161")).isEqualTo("3509015203954161");
        assertThat(NormalForm.number(" 35.09.01.2003\u00a0")).isEqualTo("3509012003");
        assertThat(NormalForm.number("\uff10812-0000 9999")).isEqualTo("081200009999");
        assertThat(NormalForm.number("1e9")).isEqualTo("1e9");
    }

    @Test
    void aNumberThatWasWrittenAsOneThatCountsGetsNoDigitMore() {
        assertThat(NormalForm.number("123456789.0")).isEqualTo("123456789.0");
        assertThat(NormalForm.number("350901520395415,5")).isEqualTo("350901520395415,5");
        assertThat(NormalForm.number("11.0")).isEqualTo("11.0");
        assertThat(NormalForm.number("3509.01.2003")).isEqualTo("3509012003");
        for (String written : new String[] {
            "'123456789.0",
            "`777766665.00",
            "-123456789.0",
            "123456789 .0",
            "123 456 789.0",
            "123456789.000000",
            "9876543210.123",
            "'11.0",
            "0123456789.9876543210"
        }) {
            assertThat(NormalForm.number(written)).as(written).isEqualTo(written.replace('`', '\''));
        }
        assertThat(NormalForm.number("350901.2003")).as("a village").isEqualTo("3509012003");
        assertThat(NormalForm.number("16.292")).as("a business").isEqualTo("16292");
        assertThat(NormalForm.number("35.09")).as("a regency").isEqualTo("3509");
    }

    @Test
    void aCodeWithOneDigitBehindAPointWasANumberThatCounts() {
        for (String written : new String[] {"1629.2", "350.9", "1629,2", "'350.9", "162.92", "1.6292", "00.2"}) {
            assertThat(NormalForm.number(written)).as(written).isEqualTo(written);
        }
        assertThat(NormalForm.number("16.29.2")).isEqualTo("16292");
    }

    @Test
    void lettersThatOnlyLookDifferentAreKeptAsLetters() {
        assertThat(
                        NormalForm.line(
                                "\uff2b\uff45\uff52\uff55\uff50\uff55\uff4b \ud835\udde6\ud835\uddf6\ud835\uddfb\ud835\uddee\ud835\uddff"))
                .isEqualTo("Kerupuk Sinar");
        assertThat(NormalForm.line("Ko\ufb01 Ra\uff11")).isEqualTo("Kofi Ra1");
        assertThat(NormalForm.line("3 m\u00b2, \u00bd, 20 \u00b5m, caf\u00e9 \u2014 \u2116 5"))
                .as("signs stay")
                .isEqualTo("3 m\u00b2, \u00bd, 20 \u00b5m, caf\u00e9 - \u2116 5");
    }

    @Test
    void oneKindOfDashIsInNames() {
        assertThat(NormalForm.line("Sri\u2011Rejeki \u2013 Makmur \u2212 Jaya \u2043 Abadi"))
                .isEqualTo("Sri-Rejeki - Makmur - Jaya - Abadi");
        assertThat(NormalForm.prose("satu \u2013 dua")).isEqualTo("satu \u2013 dua");
    }

    @Test
    void twoNumbersInOnePlaceAreNotJoined() {
        assertThat(NormalForm.number("0123456789\n98765")).isEqualTo("0123456789 98765");
        assertThat(NormalForm.number("0123456789 98765")).isEqualTo("0123456789 98765");
        assertThat(NormalForm.number("0123456789-9876543210")).isEqualTo("0123456789-9876543210");
        assertThat(NormalForm.number("0123456789\u200b98765")).isEqualTo("0123456789 98765");
        for (String both : new String[] {
            "33249453 - 81713126",
            "494163127 \u2014 224183827",
            "2824132885 (78256525)",
            "4684345569' 83587723",
            "1112555456-85329",
            "5499865.3948363",
            "5499865 . 3948363",
            "0123 456 789 (0987 654 321)",
            "123.456.7890 - 987.654.3210",
            "123.456.7890 987.654.3210",
            "0123 456 789  0987 654 321",
            "0123-456-789 0987-654-321",
            "0123 456 789' 0987 654 321",
            "12345678 \u2013 876",
            "014 - 1234567890",
            "081377701(2345)",
            "08137 7701 (2345)",
            "0812345678 - 0813456789",
            "123-456-7890 987",
            "0123-456-789 098",
            "987 123-456-7890",
            "01.23.45.67.89 12.34.56",
            "0123.456.78.9 012",
            "0123.456.78.9\t012",
            "0123456789 098",
            "0123456789 0",
            "0123456789-098",
            "0123456789-1",
            "0123456789\u20139",
            "1-0123456789",
            "098 0123456789",
            "0123456789\u200b987",
            "0123456789\u2060987",
            "0123456789\u00ad987",
            "0123456789\u202e987"
        }) {
            assertThat(NormalForm.number(both)).as(both).containsPattern("\\d\\D+\\d");
        }
        assertThat(NormalForm.number("0081-01-001234-50-5")).isEqualTo("008101001234505");
        assertThat(NormalForm.number("350901.520395.4161")).isEqualTo("3509015203954161");
        assertThat(NormalForm.number("(0331) 4812345")).isEqualTo("03314812345");
        for (String one : new String[] {
            "0081 - 01 - 001234 - 50 - 5",
            "0812 - 3456 - 7890",
            "0812 - 34567890",
            "0812 3456-7890",
            "62 (812) 3456-7890",
            "62 (0) 812 34567890",
            "350901 - 520395 - 4161",
            "35.09.01 2003",
            "142-00-1234567-8",
            "12345678-9",
            "0812 34567890",
            "62 81234567890",
            "62-81234567890",
            "0123 4567 8901 2345"
        }) {
            assertThat(NormalForm.number(one)).as(one).isEqualTo(one.replaceAll("\\D", ""));
        }
        assertThat(NormalForm.number("0812-0000-0001")).isEqualTo("081200000001");
        assertThat(NormalForm.number("0812\n0000")).isEqualTo("0812 0000");
        assertThat(NormalForm.number("+62 81200000001\n")).isEqualTo("+6281200000001");
        assertThat(NormalForm.number("0123 4567 89")).isEqualTo("0123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789\u200b987654",
                "0123456789\u2060987654",
                "0123456789\u00ad987654",
                "0123456789\u202e987654",
                "0123456789\u0007987654",
                "0123456789\u200b987",
                "0123456789\u2060987",
                "0123456789\u00ad987",
                "0123456789\u202e987",
                "0123-456-789\u200b0987-654-321",
                "0123 456 789\u200b0987 654 321"
            })
    void twoNumbersThatOnlySomethingUnseenPartsAreNotJoined(String both) {
        String kept = NormalForm.prose(both);
        assertThat(NormalForm.holdsTwoNumbers(kept)).isTrue();
        assertThat(NormalForm.number(kept)).containsPattern("\\d\\D+\\d");
        assertThat(NormalForm.prose(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0812\u200b3456\u200b7890",
                "0123 \u200b4567 890",
                "\u202a+62 812-3456-7890\u202c",
                "0123\u00ad4567",
                "350901\u200b520395\u200b4161"
            })
    void whatIsUnseenWithinOneNumberIsLeftOut(String one) {
        assertThat(NormalForm.number(NormalForm.prose(one))).isEqualTo(one.replaceAll("[^+\\d]", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789\u00b9",
                "0123456789\u2083",
                "0123456789\u2460",
                "0123456789 \u00b9",
                "\u00b90123456789",
                "0123456789\u207d\u00b9\u207e"
            })
    void aRaisedDigitIsNoDigitOfTheNumber(String typed) {
        assertThat(NormalForm.number(typed)).doesNotMatch("\\d+");
        assertThat(NormalForm.written(typed)).doesNotMatch("\\d+");
        assertThat(NormalForm.holdsNote(typed)).isTrue();
        assertThat(NormalForm.holdsNote("\ud835\udfce12 3\uff14")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Qur'an1",
                "Qur\u2019an1",
                "Qur\u02bcan1",
                "Qur`an1",
                "Qur\u00b4an1",
                "Qur\u2018an1",
                "Qur\uff07an1"
            })
    void oneKindOfApostropheIsInNames(String typed) {
        assertThat(NormalForm.sought(typed)).isEqualTo("Qur'an1");
        assertThat(NormalForm.line(typed)).isEqualTo("Qur'an1");
    }

    @Test
    void oneKindOfQuotationMarkIsInNames() {
        assertThat(NormalForm.line("Usaha \u201cMaju\u201d \u201eJaya\u201f")).isEqualTo("Usaha \"Maju\" \"Jaya\"");
        assertThat(NormalForm.prose("\u201cya\u201d, Qur\u2019an")).isEqualTo("\u201cya\u201d, Qur\u2019an");
    }

    /** Whatever sign stands between two numbers: they are never one. */
    @Test
    void noSignAtAllJoinsTwoNumbers() {
        for (int sign = ' '; sign < 0x10000; sign++) {
            String between = Character.toString(sign);
            if (Character.isLetterOrDigit(sign) && between.matches("\\p{N}") || Character.isSurrogate((char) sign)) {
                continue;
            }
            for (String both : List.of("0123456789" + between + "98765", "1234567" + between + "7654321")) {
                assertThat(NormalForm.number(both)).as("%04x", sign).doesNotMatch("\\d+");
            }
        }
    }

    /** Any two numbers of people, grouped as people group, with anything wide or of another kind between them. */
    @RepeatedTest(200)
    void anyTwoGroupedNumbersAreNotJoined(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        String[] within = {" ", ".", "-", ""};
        String[] apart = {" - ", " \u2013 ", "  ", " (", "(", ". ", "' ", " \u2014", "\u00a0\u00a0", "\t ", " \u2043 "};
        String group = within[chance.nextInt(within.length)];
        String both = grouped(chance, group) + apart[chance.nextInt(apart.length)] + grouped(chance, group);
        assertThat(NormalForm.number(both)).as(both).containsPattern("\\d\\D+\\d");
        String one = grouped(chance, group);
        assertThat(NormalForm.number(one)).as(one).isEqualTo(one.replaceAll("\\D", ""));
    }

    private static String grouped(Random chance, String between) {
        var number = new StringBuilder();
        int digits = 8 + chance.nextInt(8);
        for (int i = 0; i < digits; i++) {
            number.append(i > 0 && i % 4 == 0 ? between : "").append((char) ('0' + chance.nextInt(10)));
        }
        return number.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "--",
                "\u2013",
                "0",
                "000",
                "...",
                "tidak ada",
                "Tidak  Ada.",
                "TDK ADA",
                "n/a",
                "(-)",
                "\u00a0",
                "\u3164",
                "\u2800\ufe0f"
            })
    void knowsWhatSaysNothing(String text) {
        assertThat(NormalForm.saysNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "A-1", "-7", "nota", "01", "TA-2"})
    void knowsWhatSaysSomething(String text) {
        assertThat(NormalForm.saysNothing(text)).isFalse();
    }

    @RepeatedTest(200)
    void nothingUnseenStaysWhateverIsTyped(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        String typed = any(chance);
        String line = NormalForm.line(typed);
        String prose = NormalForm.prose(typed);

        assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]|  |^ | $");
        assertThat(prose).doesNotContainPattern("[\\p{Cc}\\p{Cs}\u2028\u2029\u202a-\u202e&&[^\n\t]]");
        assertThat(NormalForm.line(line)).isEqualTo(line);
        assertThat(NormalForm.prose(prose)).isEqualTo(prose);
        assertThat(NormalForm.compared(NormalForm.compared(typed))).isEqualTo(NormalForm.compared(typed));
        String writable = NormalForm.writable(typed);
        assertThat(new String(writable.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(writable);
        assertThat(writable).hasSameSizeAs(typed);
    }

    private static String any(Random chance) {
        var text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            switch (chance.nextInt(4)) {
                case 0 -> text.append(UNSEEN.charAt(chance.nextInt(UNSEEN.length())));
                case 1 -> text.append((char) chance.nextInt(0x10000));
                default -> text.append((char) ('a' + chance.nextInt(26)));
            }
        }
        return text.toString();
    }
}
