package id.pendamping.lifecycle.web;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.shared.CaseId;
import id.pendamping.step.Step;

/** Somebody at a step of a subject. */
record Visit(Account account, SubjectCard card, Step<?> step) {

    CaseId caseId() {
        return CaseId.of(card.subject());
    }
}
