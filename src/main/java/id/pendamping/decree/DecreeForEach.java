package id.pendamping.decree;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.bulk.BulkDeed;
import id.pendamping.bulksteps.RowAnswer;
import id.pendamping.desk.Submission;
import id.pendamping.group.Groups;
import id.pendamping.selection.RecipientsByDecree;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes one group of an annex a recipient, which has to be what the annex says, or takes one out that leaves. */
@Component
class DecreeForEach implements BulkDeed {

    static final String NAME = "recipient-decree";

    private final DecreeStore decrees;
    private final AnnexStore annexes;
    private final AmendmentStore amendments;
    private final TakeOut leaving;
    private final RecipientsByDecree recipients;
    private final Accounts accounts;
    private final Groups groups;
    private final MessageSource texts;

    DecreeForEach(
            DecreeStore decrees,
            AnnexStore annexes,
            AmendmentStore amendments,
            TakeOut leaving,
            RecipientsByDecree recipients,
            Accounts accounts,
            Groups groups,
            MessageSource texts) {
        this.decrees = decrees;
        this.annexes = annexes;
        this.amendments = amendments;
        this.leaving = leaving;
        this.recipients = recipients;
        this.accounts = accounts;
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Said> says(String command, Locale locale) {
        return List.of(new Said(
                texts.getMessage("decree.number", null, locale), decree(command).number()));
    }

    @Override
    public Outcome rehearse(Account account, Subject subject, String command) {
        CaseId caseId = CaseId.of(subject);
        RecipientDecree decree = decree(command);
        if (amendments.isLeaver(decree.id(), caseId)) {
            return leaving.rehearse(caseId, decree);
        }
        return decreed(account, caseId, decree, paper -> recipients.rehearse(caseId, paper));
    }

    @Override
    public Outcome perform(Account account, Subject subject, String command, String key, @Nullable String seen) {
        CaseId caseId = CaseId.of(subject);
        RecipientDecree decree = decree(command);
        if (amendments.isLeaver(decree.id(), caseId)) {
            return leaving.takeOut(caseId, decree, key);
        }
        return decreed(account, caseId, decree, paper -> recipients.name(caseId, paper, key));
    }

    private Outcome decreed(
            Account authority,
            CaseId caseId,
            RecipientDecree decree,
            Function<RecipientsByDecree.Decree, Submission> naming) {
        Rupiah amount = annexes.amount(decree.id(), caseId);
        Rupiah now = groups.get(caseId).requested();
        if (!now.equals(amount)) {
            return Outcome.refused("refusal.decree.otherAmount", amount, now);
        }
        if (decree.isAmendment() && !amendments.hasFreePlace(decree.id())) {
            return Outcome.refused("refusal.decree.noFreePlace");
        }
        Optional<Account> officer = accounts.find(decree.drawnBy());
        return officer.isEmpty()
                ? Outcome.refused("refusal.decree.officerGone")
                : RowAnswer.of(naming.apply(new RecipientsByDecree.Decree(
                        decree.number(),
                        decree.date(),
                        officer.get(),
                        authority,
                        Objects.requireNonNull(decree.ratifiedOn()))));
    }

    private RecipientDecree decree(String id) {
        return decrees.find(UUID.fromString(id)).orElseThrow();
    }
}
