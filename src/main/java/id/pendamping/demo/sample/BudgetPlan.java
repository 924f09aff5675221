package id.pendamping.demo.sample;

import id.pendamping.group.BudgetLine.Category;
import id.pendamping.group.Registration;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Budget plans that add up to the rupiah. */
final class BudgetPlan {

    private static final int LINES_PER_CATEGORY = 3;
    private static final int PRICE_STEP = 2_500;

    private final Random random;

    BudgetPlan(Random random) {
        this.random = random;
    }

    /** Lines worth {@code total}, {@code toolsPercent} of it in tools. */
    List<Registration.Line> lines(BusinessIdea idea, long total, int toolsPercent) {
        long tools = total * toolsPercent / 100;
        return Stream.concat(
                        part(Category.ALAT, idea.tools(), tools, "Perlengkapan kerja pendukung").stream(),
                        part(Category.BAHAN, idea.materials(), total - tools, "Bahan penolong").stream())
                .toList();
    }

    private List<Registration.Line> part(
            Category category, List<BusinessIdea.Item> choice, long total, String remainder) {
        List<BusinessIdea.Item> items = new ArrayList<>(choice);
        Collections.shuffle(items, random);
        items = items.subList(0, LINES_PER_CATEGORY);
        long[] prices = items.stream().mapToLong(this::haggled).toArray();
        int[] counts = new int[items.size()];
        long left = total;
        for (boolean bought = true; bought; ) {
            bought = false;
            for (int i = 0; i < prices.length; i++) {
                int more = (int) Math.max(1, left / 8 / prices[i]);
                if (left - more * prices[i] > total / 50) {
                    counts[i] += more;
                    left -= more * prices[i];
                    bought = true;
                }
            }
        }
        List<Registration.Line> lines = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                BusinessIdea.Item item = items.get(i);
                lines.add(line(category, item.description(), counts[i], item.unit(), prices[i]));
            }
        }
        lines.add(line(category, remainder, 1, "paket", left));
        return lines;
    }

    private long haggled(BusinessIdea.Item item) {
        long price = item.price() * (92 + random.nextInt(17)) / 100;
        return price < 10 * PRICE_STEP ? price / 500 * 500 : price / PRICE_STEP * PRICE_STEP;
    }

    private static Registration.Line line(Category category, String what, int count, String unit, long price) {
        return new Registration.Line(category, what, BigDecimal.valueOf(count), unit, Rupiah.of(price));
    }
}
