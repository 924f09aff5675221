package id.pendamping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is booked in whatever order: disbursed = accepted + returned + written off + outstanding, and nothing below
 * zero.
 */
class MoneyIdentityTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final int BOOKINGS = 60;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsAfterEveryBooking(long seed) {
        Random random = new Random(seed);
        InMemoryLedger ledger = new InMemoryLedger();
        Rupiah disbursed = Rupiah.of(1 + random.nextLong(25_000_000));
        ledger.open(CASE, disbursed);

        for (int i = 0; i < BOOKINGS; i++) {
            Ledger.Balance before = ledger.of(CASE);
            Rupiah amount = Rupiah.of(random.nextLong(disbursed.amount() * 5 / 4 + 1));
            boolean booked = book(ledger, random.nextInt(3), amount);
            Ledger.Balance after = ledger.of(CASE);

            assertThat(after.accepted()
                            .plus(after.returned())
                            .plus(after.writtenOff())
                            .plus(after.outstanding()))
                    .isEqualTo(disbursed);
            if (!booked) {
                assertThat(after).isEqualTo(before);
            }
            assertThat(closes(ledger)).isEqualTo(after.outstanding().isZero());
            if (ledger.isClosed()) {
                return;
            }
        }
    }

    private static boolean book(InMemoryLedger ledger, int booking, Rupiah amount) {
        try {
            switch (booking) {
                case 0 -> ledger.accept(CASE, amount);
                case 1 -> ledger.giveBack(CASE, amount);
                default -> ledger.writeOff(CASE, amount);
            }
            return true;
        } catch (ArithmeticException beyondTheAid) {
            return false;
        }
    }

    private static boolean closes(InMemoryLedger ledger) {
        try {
            ledger.close(CASE, LocalDate.of(2023, 12, 2));
            return true;
        } catch (IllegalStateException outstanding) {
            return false;
        }
    }
}
