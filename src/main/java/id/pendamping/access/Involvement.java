package id.pendamping.access;

import id.pendamping.shared.Subject;

/** A reason why a mentor may know of a subject; nobody's region opens it to a mentor. */
@FunctionalInterface
public interface Involvement {

    boolean involves(Account account, Subject subject);
}
