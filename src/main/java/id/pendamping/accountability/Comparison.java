package id.pendamping.accountability;

import id.pendamping.group.GroupSummary;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a report compares with those of other groups. */
interface Comparison {

    /** Other groups that bought in a shop: all, those of the same mentor, those of the same village. */
    record VendorUse(int groups, int sameMentor, int sameVillage) {}

    /** What other groups of the province paid for the same planned item and unit: how many, and the middle price. */
    record PriceOfRest(int groups, Rupiah middle) {}

    /** By vendor in small letters. */
    Map<String, VendorUse> vendors(GroupSummary group, Collection<String> vendors, List<CaseId> sameMentor);

    /** By line id. */
    Map<UUID, PriceOfRest> prices(GroupSummary group, UUID reportId);
}
