package id.pendamping.group;

import id.pendamping.programme.Edition;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.UUID;

/**
 * What lists and heads of pages show of a group.
 *
 * @param number the group's code, {@code TKM-2023-3509-00412}; the case number everywhere
 * @param edition of the programme year under which it was registered
 * @param regency four-digit code
 * @param businessType KBLI, five digits
 * @param requested total of the budget plan
 * @param returns how often the registration was returned for correction
 */
public record GroupSummary(
        CaseId caseId,
        String number,
        String name,
        Edition edition,
        UUID phaseId,
        int phase,
        String regency,
        String village,
        String businessType,
        String title,
        Rupiah requested,
        int memberCount,
        int returns) {

    public int programmeYear() {
        return edition.year();
    }
}
