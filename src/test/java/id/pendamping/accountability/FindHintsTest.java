package id.pendamping.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.accountability.ReviewHints.Hint;
import id.pendamping.accountability.ReviewHints.Kind;
import id.pendamping.disbursement.InMemoryPayments;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.likeness.InMemoryLikenesses;
import id.pendamping.mentoring.Mentors;
import id.pendamping.programme.ReportDemands;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From where on a reviewer is told, and that nothing is said one step before. */
class FindHintsTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final CaseId NEIGHBOUR = new CaseId(new UUID(0, 2));
    private static final LocalDate FUNDS = LocalDate.of(2023, 10, 16);
    private static final LocalDate LAST_SPENDING_DAY = FUNDS.plusDays(30);
    private static final ReportDemands DEMANDS =
            new ReportDemands(1, true, Rupiah.of(5_000_000), 5, 21, new BigDecimal("2.0"), 5);
    private static final UUID PICTURE = new UUID(0x4000, 1);

    private final OtherGroups others = new OtherGroups();
    private final FindHints hints = new FindHints(
            year -> DEMANDS,
            new InMemoryLikenesses(),
            others,
            new OneGroup(CASE),
            new OneMentor(),
            InMemoryPayments.confirmed(Rupiah.of(20_000_000), FUNDS),
            Settings.programme());

    @Test
    void shopOfManyGroupsNamesHowManyHaveTheSameMentorOrVillage() {
        ReportedLine line = line(1, FUNDS, 100_000);
        others.vendors.put("toko alat jaya", new Comparison.VendorUse(4, 2, 1));
        assertThat(on(line, line)).isEmpty();

        others.vendors.put("toko alat jaya", new Comparison.VendorUse(5, 2, 1));

        assertThat(on(line, line)).containsExactly(Hint.of(Kind.COMMON_VENDOR, 5, 2, 1));
        assertThat(others.mentored).containsExactly(CASE, NEIGHBOUR);
    }

    @Test
    void dateAfterTheSpendingDaysAndDateFarFromTheRest() {
        ReportedLine first = line(1, FUNDS.plusDays(10), 100_000);
        ReportedLine middle = line(2, FUNDS.plusDays(10), 100_000);
        ReportedLine near = line(3, LAST_SPENDING_DAY, 100_000);
        ReportedLine far = line(4, LAST_SPENDING_DAY.plusDays(1), 100_000);

        assertThat(on(near, first, middle, near)).isEmpty();
        assertThat(on(far, first, middle, far))
                .containsExactly(
                        Hint.of(Kind.LATE, LAST_SPENDING_DAY.plusDays(1), LAST_SPENDING_DAY),
                        Hint.of(Kind.FAR_DATE, LAST_SPENDING_DAY.plusDays(1), FUNDS.plusDays(10), 21L));
    }

    @Test
    void priceFarAboveOrBelowWhatEnoughOthersPaid() {
        ReportedLine high = line(1, FUNDS, 200_001);
        ReportedLine low = line(2, FUNDS, 49_999);
        ReportedLine twice = line(3, FUNDS, 200_000);
        ReportedLine half = line(4, FUNDS, 50_000);
        paidElsewhere(5, high, low, twice, half);

        assertThat(on(high, high, low, twice, half))
                .containsExactly(Hint.of(Kind.HIGH_PRICE, Rupiah.of(200_001), Rupiah.of(100_000), 5));
        assertThat(on(low, high, low, twice, half))
                .containsExactly(Hint.of(Kind.LOW_PRICE, Rupiah.of(49_999), Rupiah.of(100_000), 5));
        assertThat(on(twice, high, low, twice, half)).isEmpty();
        assertThat(on(half, high, low, twice, half)).isEmpty();

        paidElsewhere(4, high);
        assertThat(on(high, high)).as("too few to compare with").isEmpty();
    }

    @Test
    void largeReceiptWithoutStampDuty() {
        ReportedLine small = line(1, FUNDS, 5_000_000, receipt("N-1", 5_000_000, false, null));
        ReportedLine stamped = line(2, FUNDS, 5_000_001, receipt("N-2", 5_000_001, true, null));
        ReportedLine bare = line(3, FUNDS, 5_000_001, receipt("N-3", 5_000_001, false, null));

        ReportedLine settled = bare.carriedAs(4);

        assertThat(on(settled, settled)).as("accepted before").isEmpty();
        assertThat(on(small, small, stamped, bare)).isEmpty();
        assertThat(on(stamped, small, stamped, bare)).isEmpty();
        assertThat(on(bare, small, stamped, bare))
                .containsExactly(Hint.of(Kind.NO_STAMP_DUTY, "N-3", Rupiah.of(5_000_001), Rupiah.of(5_000_000)));
    }

    @Test
    void pictureThatStandsForASecondReceipt() {
        ReportedLine first = line(1, FUNDS, 1_000, receipt("N-1", 1_000, false, PICTURE));
        ReportedLine second = line(2, FUNDS, 1_000, receipt("N-2", 1_000, false, PICTURE));
        ReportedLine other = line(3, FUNDS, 1_000, receipt("N-3", 1_000, false, new UUID(0x4000, 2)));

        assertThat(on(first, first, second, other)).isEmpty();
        assertThat(on(second, first, second, other)).containsExactly(Hint.of(Kind.PICTURE_TWICE, "N-2"));
        assertThat(on(other, first, second, other)).isEmpty();
    }

    private List<Hint> on(ReportedLine line, ReportedLine... report) {
        var chapters = new Report.Chapters(null, null, "Usaha berjalan", null, null, "Terima kasih");
        return hints.in(CASE, new Report(new UUID(0, 7), 1, Report.Status.SUBMITTED, chapters, List.of(report)))
                .of(line);
    }

    private void paidElsewhere(int groups, ReportedLine... lines) {
        for (ReportedLine line : lines) {
            others.prices.put(line.id(), new Comparison.PriceOfRest(groups, Rupiah.of(100_000)));
        }
    }

    private static ReportedLine line(int number, LocalDate spentOn, long price, Receipt... receipts) {
        return new ReportedLine(
                new UUID(2, number),
                number,
                OneGroup.MACHINE.id(),
                OneGroup.MACHINE.description(),
                "Mesin serut bambu",
                spentOn,
                "Toko Alat Jaya",
                BigDecimal.ONE,
                "unit",
                Rupiah.of(price),
                Rupiah.of(price),
                ReportedLine.Method.TUNAI,
                List.of(receipts),
                null,
                null,
                null,
                false);
    }

    private static Receipt receipt(String number, long amount, boolean stamped, @Nullable UUID picture) {
        return new Receipt(UUID.randomUUID(), Receipt.Type.NOTA, number, Rupiah.of(amount), stamped, picture);
    }

    /** What the reports of other groups say. */
    private static final class OtherGroups implements Comparison {

        private final Map<String, VendorUse> vendors = new HashMap<>();
        private final Map<UUID, PriceOfRest> prices = new HashMap<>();
        private List<CaseId> mentored = List.of();

        @Override
        public Map<String, VendorUse> vendors(GroupSummary group, Collection<String> asked, List<CaseId> sameMentor) {
            mentored = sameMentor;
            Map<String, VendorUse> uses = new HashMap<>(vendors);
            uses.keySet().retainAll(asked);
            return uses;
        }

        @Override
        public Map<UUID, PriceOfRest> prices(GroupSummary group, UUID reportId) {
            return prices;
        }
    }

    /** One mentor walks beside both groups. */
    private static final class OneMentor implements Mentors {

        @Override
        public Optional<String> accountOfMentor(UUID mentorId) {
            return Optional.of("mentor");
        }

        @Override
        public Optional<String> accountOf(CaseId caseId) {
            return Optional.of("mentor");
        }

        @Override
        public boolean isAssigned(CaseId caseId) {
            return true;
        }

        @Override
        public List<CaseId> casesOf(String accountId) {
            return List.of(CASE, NEIGHBOUR);
        }
    }
}
