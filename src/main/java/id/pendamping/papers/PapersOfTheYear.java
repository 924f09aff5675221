package id.pendamping.papers;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.Programme;
import id.pendamping.shared.CaseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the edition of the year, and what lies beside the registration. */
@Component("demandedPapers")
class PapersOfTheYear implements DemandedPapers {

    private static final Map<Paper.Kind, String> TERMS = Map.of(
            Paper.Kind.VILLAGE_LETTER, "paper-village-letter",
            Paper.Kind.IDENTITY_CARD, "paper-identity-cards",
            Paper.Kind.PASSBOOK, "paper-passbook",
            Paper.Kind.PLACE, "paper-place",
            Paper.Kind.VISIT, "paper-visit",
            Paper.Kind.MINUTES, "paper-minutes");

    private final Programme programme;
    private final Groups groups;
    private final Papers papers;
    private final PaperStore store;

    PapersOfTheYear(Programme programme, Groups groups, Papers papers, PaperStore store) {
        this.programme = programme;
        this.groups = groups;
        this.papers = papers;
        this.store = store;
    }

    /** A case is looked at only where photographs or some year ask for papers. */
    @Override
    public List<Missing> missing(CaseId caseId, boolean ofVisit, int photographs) {
        if (photographs == 0 && !programme.anySets(TERMS.values())) {
            return List.of();
        }
        GroupSummary group = groups.get(caseId);
        List<Paper> there = store.of(caseId);
        List<Missing> missing = new ArrayList<>();
        for (Paper.Kind kind : Paper.Kind.values()) {
            int ofYear = TERMS.containsKey(kind) && kind.isOfVisit() == ofVisit
                    ? programme.term(group.edition(), TERMS.get(kind)).orElse(0)
                    : 0;
            int asked = kind == Paper.Kind.VISIT ? Math.max(ofYear, photographs) : ofYear;
            List<String> members = asked > 0 && kind == Paper.Kind.IDENTITY_CARD ? without(caseId, there) : List.of();
            int count = kind == Paper.Kind.IDENTITY_CARD
                    ? members.size()
                    : asked
                            - (int) there.stream()
                                    .filter(one -> one.kind() == kind)
                                    .count();
            if (count > 0) {
                missing.add(new Missing(kind, count, members));
            }
        }
        return missing;
    }

    /** Members without a card, by their place in the registration. */
    private List<String> without(CaseId caseId, List<Paper> there) {
        Map<Integer, String> names = new HashMap<>(papers.names(caseId));
        names.keySet()
                .removeAll(there.stream()
                        .filter(one -> one.kind() == Paper.Kind.IDENTITY_CARD)
                        .map(Paper::member)
                        .collect(Collectors.toSet()));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
