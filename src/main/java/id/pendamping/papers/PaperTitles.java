package id.pendamping.papers;

import id.pendamping.evidence.TitledFiles;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What the papers of a registration are; whose card it is, by the place in the registration and not by name. */
@Component
class PaperTitles implements TitledFiles {

    private final PaperStore store;

    PaperTitles(PaperStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, MessageSourceResolvable> titles(Subject subject) {
        Map<UUID, MessageSourceResolvable> titles = new HashMap<>();
        if (subject.kind() == Subject.Kind.CASE) {
            store.of(CaseId.of(subject)).forEach(paper -> titles.put(paper.evidence(), title(paper)));
        }
        return titles;
    }

    private static MessageSourceResolvable title(Paper paper) {
        return new DefaultMessageSourceResolvable(
                new String[] {"file.paper." + paper.kind()},
                new Object[] {Objects.requireNonNullElse(paper.member(), 0)});
    }
}
