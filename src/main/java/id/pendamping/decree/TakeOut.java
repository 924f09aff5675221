package id.pendamping.decree;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.bulksteps.RowAnswer;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.setback.Setbacks;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Takes a group out that stayed away from its induction: it is taken for one that gives the aid up, by the amendment instead of a
 * letter, in the name of the officer who has drawn that up.
 */
@Component
class TakeOut {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final Desk desk;
    private final Forms forms;
    private final Deed<Setbacks.Withdrawal> withdrawing;
    private final Accounts accounts;
    private final MessageSource texts;

    TakeOut(Desk desk, Forms forms, Deed<Setbacks.Withdrawal> withdrawing, Accounts accounts, MessageSource texts) {
        this.desk = desk;
        this.forms = forms;
        this.withdrawing = withdrawing;
        this.accounts = accounts;
        this.texts = texts;
    }

    Outcome takeOut(CaseId caseId, RecipientDecree decree, String key) {
        return inNameOfOfficer(
                decree, (officer, paper) -> desk.perform(officer, caseId.subject(), withdrawing, paper, key + "/left"));
    }

    /** What {@link #takeOut} would say now. Nothing of it stays. */
    Outcome rehearse(CaseId caseId, RecipientDecree decree) {
        return inNameOfOfficer(
                decree, (officer, paper) -> desk.rehearse(officer, caseId.subject(), withdrawing, paper));
    }

    private Outcome inNameOfOfficer(
            RecipientDecree decree, BiFunction<Account, Reading<Setbacks.Withdrawal>, Submission> deed) {
        Optional<Account> officer = accounts.find(decree.drawnBy());
        if (officer.isEmpty()) {
            return Outcome.refused("refusal.decree.officerGone");
        }
        var paper = new Setbacks.Withdrawal(
                decree.number(), decree.date(), texts.getMessage("decree.takenOut", null, INDONESIAN));
        return RowAnswer.of(deed.apply(officer.get(), forms.read(paper)));
    }
}
