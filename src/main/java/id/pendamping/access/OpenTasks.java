package id.pendamping.access;

/** How many tasks wait for a person; asked by the frame of every page. */
@FunctionalInterface
public interface OpenTasks {

    int waitingFor(Account account);
}
