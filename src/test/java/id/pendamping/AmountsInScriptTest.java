package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
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
            List.of("", "", "", "Rp", "Rp. ", "rp\u00a0", "IDR ", " ", "\u200b", "\ufeff");
    private static final List<String> BEHIND =
            List.of("", "", "", ",-", ".-", ",00", ".00", ",5", " rupiah", " Rp", "\t", ",--");
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
