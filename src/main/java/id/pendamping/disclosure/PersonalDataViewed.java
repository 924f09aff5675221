package id.pendamping.disclosure;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.util.List;

/** Somebody opened the personal data of a case's members; {@code fields} says which kinds. */
@FactType("personal-data-viewed")
public record PersonalDataViewed(CaseId caseId, List<String> fields) implements Fact {

    static final String PHONE = "phone";

    /** Numbers and telephones of the members, and the number of the account. */
    static PersonalDataViewed ofMembersAndAccount(CaseId caseId) {
        return new PersonalDataViewed(caseId, List.of("nik", PHONE, "account"));
    }

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCESS, caseId.toString());
    }
}
