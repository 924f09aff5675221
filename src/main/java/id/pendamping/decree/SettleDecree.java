package id.pendamping.decree;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The commitment officer has groups that were left over tried again, or leaves them with their own cases. */
@Component
class SettleDecree {

    private final DecreeStore decrees;
    private final AnnexStore annexes;
    private final AmendmentStore amendments;
    private final Journal journal;

    SettleDecree(DecreeStore decrees, AnnexStore annexes, AmendmentStore amendments, Journal journal) {
        this.decrees = decrees;
        this.annexes = annexes;
        this.amendments = amendments;
        this.journal = journal;
    }

    Outcome handle(Subject subject, RecipientDecrees.Settlement command, Act act) {
        UUID id = RecipientDecree.id(subject);
        int left = annexes.left(id) + amendments.held(id).groups();
        if (command.verdict() == RecipientDecreeSettled.Verdict.TRIED_AGAIN) {
            if (left == 0) {
                return Outcome.refusedField("verdict", "refusal.decree.nobodyLeft");
            }
        } else {
            if (left > 0 && command.note() == null) {
                return Outcome.refusedField("note", "refusal.selection.noteRequired");
            }
            decrees.settle(id);
        }
        journal.record(new RecipientDecreeSettled(id, command.verdict(), left), act.because(command.note()));
        return Outcome.done();
    }
}
