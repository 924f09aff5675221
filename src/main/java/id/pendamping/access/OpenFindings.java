package id.pendamping.access;

/** How many findings a person has to answer; asked by the frame of every page. */
@FunctionalInterface
public interface OpenFindings {

    int ownedBy(Account account);
}
