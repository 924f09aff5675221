package id.pendamping.dunning;

import id.pendamping.programme.ReportTiming.Rung;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The letters of a case as they were issued; nobody can change them. */
public interface Letters {

    /** First to last. */
    List<Letter> of(CaseId caseId);

    /** The octets of one letter, a PDF. */
    Optional<byte[]> content(CaseId caseId, int ordinal);

    /**
     * One letter.
     *
     * @param told names of the people who were told: mentor, coordinator, commitment officer
     * @param sha256 of its octets, in hex
     */
    record Letter(int ordinal, Rung rung, String number, LocalDate issuedOn, List<String> told, String sha256) {}
}
