package id.pendamping.access;

import id.pendamping.shared.Subject;

/** Who is the mentor of a group now. One who has left may still owe a note, and does nothing else. */
@FunctionalInterface
public interface Companionship {

    boolean walksBeside(Account account, Subject subject);
}
