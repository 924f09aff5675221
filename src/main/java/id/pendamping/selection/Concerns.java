package id.pendamping.selection;

import id.pendamping.group.Concern;
import id.pendamping.group.Groups;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.List;

/** Says why a group may not be judged favourably while something told from outside stands against it. */
final class Concerns {

    private Concerns() {}

    static List<Refusal> against(Groups groups, CaseId caseId) {
        return against(groups.concerns(caseId));
    }

    static List<Refusal> against(List<Concern> concerns) {
        return concerns.stream()
                .map(concern -> Refusal.at("verdict", "refusal.selection.concern." + concern.kind(), concern.member()))
                .toList();
    }
}
