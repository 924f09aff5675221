package id.pendamping.access;

import id.pendamping.shared.Duty;
import java.util.Optional;

/**
 * Brings a code for the first sign-in to its person through two hands, so that nobody can sign in as somebody whose code he
 * made: the one who makes it learns the first half, another one the second.
 */
public interface CodeHalves {

    /** A code for a mentor: digits, which every phone types, in either half more than anybody can try out. */
    String digits();

    /** Puts the second half aside in the running transaction and gives the first to the one who asks. */
    HandedCode keep(String code, String accountId, Account asking);

    /** The second half, once and on record; nothing for the one who has the first. */
    Optional<HandedCode> handOut(String accountId, Account hander, Duty as);
}
