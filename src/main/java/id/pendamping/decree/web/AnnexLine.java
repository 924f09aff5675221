package id.pendamping.decree.web;

import id.pendamping.decree.AnnexRow;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What programs are told of a group in an annex.
 *
 * @param now what is on record of the group today
 * @param ended why its case has ended meanwhile; null while it has not
 * @param differences what was edited since the decree was drawn up
 * @param reasons why it could not be made a recipient when that was tried last, in the caller's language
 */
record AnnexLine(
        int position,
        CaseId caseId,
        String group,
        String name,
        String regency,
        String village,
        int members,
        Rupiah amount,
        AnnexRow.Now now,
        AnnexRow.@Nullable Ended ended,
        AnnexRow.Standing standing,
        List<AnnexRow.Part> differences,
        List<String> reasons) {

    static AnnexLine of(AnnexRow row, Function<Refusal, String> words) {
        return new AnnexLine(
                row.position(),
                row.caseId(),
                row.group(),
                row.name(),
                row.regency(),
                row.village(),
                row.members(),
                row.amount(),
                row.now(),
                row.ended(),
                row.standing(),
                row.differences(),
                row.reasons().stream().map(words).toList());
    }
}
