package id.pendamping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rupiah of the aid is in one place, whatever has happened to it. */
class MoneyPlaceTest {

    private static final long AID = 20_000_000;

    @Test
    void followsTheMoneyFromTheTreasuryToTheGroup() {
        assertThat(places(false, 0, 0, 0, 0, 0, false, false)).containsExactly("TREASURY 20000000");
        assertThat(places(false, AID, 0, AID, 0, 0, false, false)).containsExactly("ON_THE_WAY 20000000");
        assertThat(places(false, AID, 0, AID, AID, 0, false, false)).containsExactly("AT_BANK 20000000");
        assertThat(places(false, AID, 0, AID, AID, 0, false, true)).containsExactly("GROUP 20000000");
    }

    @Test
    void tellsWhatCameBackWentAstrayWasKeptOrCameTwice() {
        assertThat(places(true, 0, 0, 0, 0, 0, false, false)).containsExactly("RETURNED 20000000");
        assertThat(places(true, 15_000_000, 0, 15_000_000, 0, 15_000_000, false, false))
                .containsExactly("RETURNED 5000000", "GROUP 15000000");
        assertThat(places(false, AID, 0, AID, 0, 0, true, false)).containsExactly("OTHER_ACCOUNT 20000000");
        assertThat(places(false, AID, 6_500, AID - 6_500, 0, AID - 6_500, false, false))
                .containsExactly("GROUP 19993500", "FEE 6500");
        assertThat(places(true, 12_000_000, 0, 12_000_000, 12_000_000, 12_000_000, false, false))
                .as("said to have arrived, and the rest came back")
                .containsExactly("RETURNED 8000000", "GROUP 12000000");
        assertThat(places(false, AID, 0, AID, AID, 12_000_000, true, false))
                .as("said to be elsewhere, and corrected by the bank")
                .containsExactly("AT_BANK 20000000");
        assertThat(places(false, AID, 0, 2 * AID, 0, 2 * AID, false, true)).containsExactly("GROUP 40000000");
    }

    @Test
    void whatWasPaidBackOrGivenUpIsNotWithTheGroupAnyMore() {
        var before = List.of(
                new MoneyPlace(MoneyPlace.Place.STAYS, Rupiah.of(1_000_000)),
                new MoneyPlace(MoneyPlace.Place.GROUP, Rupiah.of(4_000_000)),
                new MoneyPlace(MoneyPlace.Place.OTHER_ACCOUNT, Rupiah.of(15_000_000)));
        assertThat(MoneyPlace.since(before, Rupiah.of(5_000_000), Rupiah.of(2_000_000), Rupiah.ZERO))
                .extracting(one -> one.place() + " " + one.amount().amount())
                .containsExactly("STAYS 1000000", "OTHER_ACCOUNT 12000000", "PAID_BACK 5000000", "WRITTEN_OFF 2000000");
        assertThat(MoneyPlace.since(before, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO))
                .isEqualTo(before);
    }

    private static List<String> places(
            boolean cameBack,
            long paid,
            long fee,
            long disbursed,
            long credited,
            long said,
            boolean elsewhere,
            boolean confirmed) {
        return MoneyPlace.of(new MoneyPlace.Known(
                        Rupiah.of(AID),
                        cameBack,
                        Rupiah.of(paid),
                        Rupiah.of(fee),
                        Rupiah.of(disbursed),
                        Rupiah.of(credited),
                        Rupiah.of(said),
                        elsewhere,
                        confirmed))
                .stream()
                .map(one -> one.place() + " " + one.amount().amount())
                .toList();
    }
}
