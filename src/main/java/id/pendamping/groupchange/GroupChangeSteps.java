package id.pendamping.groupchange;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Step;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.selection.GroupRejected;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the nodes of a change in a group to their use cases. */
@Configuration
class GroupChangeSteps {

    private final GroupChangeStore store;
    private final GroupChangeView view;

    GroupChangeSteps(GroupChangeStore store, GroupChangeView view) {
        this.store = store;
        this.view = view;
    }

    @Bean
    Deed<GroupChangeNotice> announceGroupChangeDeed(AnnounceGroupChange useCase) {
        return Deed.ofCase("announce-group-change", Duty.MENTOR, GroupChangeNotice.class, useCase::handle)
                .orBy(Duty.REGISTRAR)
                .withEvidence();
    }

    @Bean
    FactMessage groupChangeMessage() {
        return FactMessage.of(GroupChangeAnnounced.class).correlates(AnnounceGroupChange.MESSAGE);
    }

    @Bean
    FactMessage groupTooSmallMessage() {
        return FactMessage.of(GroupTooSmall.class).correlates(AnnounceGroupChange.MESSAGE);
    }

    /** The group is dissolved while it reports: the claim begins beside the report. */
    @Bean
    FactMessage dissolvedWhileReportingMessage() {
        return FactMessage.when(GroupChangeDecided.class, GroupChangeDecided::isAccountedFor)
                .correlates(DemandBack.BESIDE_THE_REPORT);
    }

    @Bean
    FactMessage reviewedWhileReportingMessage() {
        return FactMessage.when(GroupReviewed.class, GroupReviewed::isAccountedFor)
                .correlates(DemandBack.BESIDE_THE_REPORT);
    }

    /** What runs beside the way of a case ends with it. */
    @Bean
    FactMessage rejectedMessage() {
        return FactMessage.of(GroupRejected.class).correlatesIfAwaited("case-closed");
    }

    @Bean
    Automation dropGroupChangeAutomation(DropGroupChange useCase) {
        return Automation.ofCase(DropGroupChange.RULE, useCase::end);
    }

    @Bean
    Step<?> decideGroupChangeStep(DecideGroupChange useCase) {
        return Step.besideTheWay(
                        "decide-group-change",
                        Duty.COMMITMENT_OFFICER,
                        DecideGroupChange.Command.class,
                        GroupChangeDecided.class,
                        useCase::handle)
                .decision()
                .notFor(caseId -> store.open(caseId).map(GroupChange::announcedBy))
                .needing(caseId -> unless(caseId, GroupChange.State.OPEN, "refusal.groupChange.noneOpen"))
                .showing(this::shown)
                .irreversible();
    }

    @Bean
    Step<?> reviewGroupStep(ReviewGroup useCase) {
        return Step.besideTheWay(
                        "review-group",
                        Duty.BUDGET_AUTHORITY,
                        ReviewGroup.Command.class,
                        GroupReviewed.class,
                        useCase::handle)
                .decision()
                .forMany()
                .notFor(caseId -> store.open(caseId).flatMap(change -> Optional.ofNullable(change.decidedBy())))
                .needing(caseId -> unless(caseId, GroupChange.State.REVIEW, "refusal.groupChange.noneToReview"))
                .showing(this::shown)
                .irreversible();
    }

    private Map<String, Object> shown(CaseId caseId) {
        return view.ofOpen(caseId);
    }

    private Optional<Refusal> unless(CaseId caseId, GroupChange.State state, String why) {
        return store.open(caseId).filter(change -> change.state() == state).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(why));
    }
}
