package id.pendamping.group;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import java.util.Optional;

/** What a person may do about a case beside its way, told to the page of the case by the feature that knows. */
@FunctionalInterface
public interface CaseOffer {

    /** A page below that of the case, and the key of its words: {@code <words>.offer} and {@code <words>.offer.hint}. */
    record Link(String page, String words) {}

    /** Empty when it is not for this person, or not possible now. */
    Optional<Link> to(Account account, SubjectCard card);
}
