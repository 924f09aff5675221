package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.pendamping.forms.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page reads amounts as the server does, in whatever way they are written. */
class AmountsInScriptTest {

    private static final int SPELLINGS = 20_000;
    private static final int PARTS = 7;
    private static final List<String> BEFORE =
            List.of("", "", "", "Rp", "Rp. ", "rp\u00a0", "IDR ", " ", "'", "\u2019", "\u200b", "\ufeff");
    private static final List<String> BEHIND =
            List.of("", "", "", ",-", ".-", ",00", ".00", ",5", " rupiah", " Rp", "\t", ",--", ",\u2212");
    private static final List<String> BETWEEN =
            List.of("", ".", ".", ",", " ", "\u00a0", "'", "-", "\u200e", "\u2028", "e", "\u066b");
    private static final List<String> DIGITS =
            List.of("0", "7", "15", "000", "000", "500", "1234", "\uff11\uff12\uff13", "\u0661", "00", "123456789");

    @Test
    @SuppressWarnings("unchecked")
    void readsTheSameOnThePage() {
        List<String> spellings = spellings(new Random(11));
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.browser().newContext()) {
            var page = (List<@Nullable String>) SourceFiles.open(context)
                    .evaluate(
                            "async texts => { const { read } = await import('/js/amounts.js'); return texts.map(read); }",
                            spellings);
            Amounts amounts = new Amounts();
            List<String> differing = new ArrayList<>();
            int readable = 0;
            for (int i = 0; i < spellings.size(); i++) {
                String server = amounts.read(spellings.get(i))
                        .map(amount -> String.valueOf(amount.amount()))
                        .orElse(null);
                readable += server == null ? 0 : 1;
                if (!Objects.equals(server, page.get(i))) {
                    differing.add('«' + spellings.get(i) + "» " + server + " / " + page.get(i));
                }
            }
            assertThat(differing).isEmpty();
            assertThat(readable).as("enough of them say something").isBetween(SPELLINGS / 20, SPELLINGS);
        }
    }

    /** Key by key, with the grouping of the page at work: in the end the server reads what was meant, or refuses it too. */
    @Test
    void typedKeyByKeyTheyMeanTheSame() {
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = SourceFiles.open(context);
            page.evaluate("""
                    async () => {
                      document.body.innerHTML = '<input><button>-</button>';
                      (await import('/js/amounts.js')).groupWhileTyping('input');
                    }""");
            Locator input = page.locator("input");
            Amounts amounts = new Amounts();
            List<String> differing = new ArrayList<>();
            for (String spelling : typedSpellings(new Random(6))) {
                input.fill("");
                input.pressSequentially(spelling);
                page.locator("button").focus();
                String left = input.inputValue();
                if (!amounts.read(spelling).equals(amounts.read(left))) {
                    differing.add('«' + spelling + "» became «" + left + '»');
                }
            }
            assertThat(differing).isEmpty();
        }
    }

    @Test
    void theKeyDeleteStepsOverASeparator() {
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = SourceFiles.open(context);
            page.evaluate("""
                    async () => {
                      document.body.innerHTML = '<input>';
                      (await import('/js/amounts.js')).groupWhileTyping('input');
                    }""");
            Locator input = page.locator("input");
            input.pressSequentially("1500000");
            input.evaluate("field => field.setSelectionRange(1, 1)");
            input.press("Delete");
            input.press("Delete");
            assertThat(input.inputValue()).isEqualTo("100.000");
        }
    }

    /** The ways of {@code input.md}, and how people write any amount. */
    private static List<String> typedSpellings(Random random) {
        List<String> all = new ArrayList<>(List.of(
                "33333.33",
                "Rp15.000,00",
                "1.500,5",
                "Rp 1.500.000,-",
                "1,500,000.00",
                "1500000.00",
                "15,000.00",
                "15000,0",
                "15,000",
                "1500,000",
                "1.500,000",
                "1,5",
                "1.5",
                "1.50.000",
                "1.500.00",
                "-1500",
                "1e6",
                "1,5 juta",
                "1'500",
                "0",
                "007",
                "1500000"));
        for (int i = 0; i < 150; i++) {
            long amount = Math.floorMod(random.nextLong(), 1L << (4 + random.nextInt(36)));
            String digits = String.valueOf(amount);
            String separator = one(List.of("", ".", ",", " "), random);
            String grouped = digits.replaceAll("\\B(?=(\\d{3})+$)", separator);
            String behind = one(List.of("", "", ",-", ",00", ".00", ".5", ",37"), random);
            all.add(one(List.of("", "", "Rp", "Rp ", "IDR "), random) + grouped + behind);
        }
        return all;
    }

    private static List<String> spellings(Random random) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < SPELLINGS; i++) {
            StringBuilder text = new StringBuilder(one(BEFORE, random)).append(one(DIGITS, random));
            String between = one(BETWEEN, random);
            for (int parts = random.nextInt(PARTS); parts > 0; parts--) {
                text.append(random.nextInt(PARTS) == 0 ? one(BETWEEN, random) : between)
                        .append(random.nextInt(PARTS) == 0 ? one(DIGITS, random) : "000");
            }
            all.add(text.append(one(BEHIND, random)).toString());
        }
        return all;
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
