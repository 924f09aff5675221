package id.pendamping.search;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** Somebody looked for a member by NIK; {@code found} cases have that member. The NIK itself is not kept. */
@FactType("member-searched")
public record MemberSearched(UUID accountId, int found) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCOUNT, accountId.toString());
    }
}
