package id.pendamping.selection;

import id.pendamping.forms.Option;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.group.Roll;
import id.pendamping.papers.DemandedPapers;
import id.pendamping.programme.Programme;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of selection show beside their forms. */
@Component
class SelectionView {

    private final Groups groups;
    private final Programme programme;
    private final Returns returns;
    private final Judgements judgements;
    private final DecreeBook decrees;
    private final Findings findings;
    private final DemandedPapers demanded;

    SelectionView(
            Groups groups,
            Programme programme,
            Returns returns,
            Judgements judgements,
            DecreeBook decrees,
            Findings findings,
            DemandedPapers demanded) {
        this.groups = groups;
        this.programme = programme;
        this.returns = returns;
        this.judgements = judgements;
        this.decrees = decrees;
        this.findings = findings;
        this.demanded = demanded;
    }

    /** Registration, screening and earlier judgements. */
    Map<String, Object> ofRegistration(CaseId caseId) {
        Map<String, Object> view = new HashMap<>();
        GroupSummary group = groups.get(caseId);
        List<Judgement> all = judgements.of(caseId);
        all.stream()
                .filter(judgement -> judgement.stage() == Stage.SCREENING)
                .reduce((earlier, later) -> later)
                .ifPresent(
                        screening -> view.put("screened", findings.again(screening, LocaleContextHolder.getLocale())));
        view.put("enhanced", Scrutiny.of(all).enhanced());
        view.put(
                "judged",
                all.stream()
                        .filter(judgement -> judgement.stage() != Stage.SCREENING)
                        .toList());
        Roll roll = groups.roll(caseId);
        view.put("concerns", roll.concerns());
        view.put(
                "agreedOptions",
                roll.names().keySet().stream()
                        .map(position -> new Option(String.valueOf(position), roll.called(position)))
                        .toList());
        view.put("lines", groups.budget(caseId));
        view.put("tools", total(groups.budget(caseId), BudgetLine.Category.ALAT));
        view.put("memberCount", group.memberCount());
        view.put("year", programme.year(group.edition()));
        view.put("returnsLeft", returns.left(group));
        return view;
    }

    /** The same, with the papers that the visit still has to bring. */
    Map<String, Object> ofVisit(CaseId caseId) {
        Map<String, Object> view = ofRegistration(caseId);
        int photographs = Scrutiny.of(judgements.of(caseId)).photographs();
        view.put("missing", demanded.missingOfVisit(caseId, photographs));
        return view;
    }

    /** The same, with the phase's money and the decree that names the group now. */
    Map<String, Object> ofDecision(CaseId caseId) {
        Map<String, Object> view = ofRegistration(caseId);
        GroupSummary group = groups.get(caseId);
        view.put("phase", programme.phase(group.phaseId()));
        view.put("room", decrees.room(group.phaseId()));
        decrees.of(caseId).ifPresent(decree -> {
            view.put("decree", decree);
            view.put("paperSeen", decree.paper());
        });
        return view;
    }

    private static Rupiah total(List<BudgetLine> lines, BudgetLine.Category category) {
        return lines.stream()
                .filter(line -> line.category() == category)
                .map(BudgetLine::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
