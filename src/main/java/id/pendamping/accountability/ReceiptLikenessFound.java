package id.pendamping.accountability;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;

/** Receipts or pictures of a version look like those of other groups; the counts are pairs. */
@FactType("receipt-likeness-found")
@FactMeaning(stage = Stage.REPORT)
public record ReceiptLikenessFound(CaseId caseId, int version, int sameReceipts, int samePictures, int likePictures)
        implements CaseFact {}
