package id.pendamping.programme;

import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;

/**
 * What a programme year asks of a report, and from where on its reviewer is told.
 *
 * @param photosEach pictures at least of each moment
 * @param stampDutyAbove a receipt above this bears stamp duty
 * @param vendorGroups a shop with receipts for this number of other groups is pointed out
 * @param daysFromRest an expense this number of days from the middle one of its report is pointed out
 * @param priceTimes a price this many times above or below the middle one is pointed out
 * @param priceSample groups that must have bought the same before prices are compared
 */
public record ReportDemands(
        int photosEach,
        boolean statementSigned,
        Rupiah stampDutyAbove,
        int vendorGroups,
        int daysFromRest,
        BigDecimal priceTimes,
        int priceSample) {

    /** Asked by the edition of a case. */
    public interface Book {
        ReportDemands of(Edition edition);
    }
}
