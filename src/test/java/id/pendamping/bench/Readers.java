package id.pendamping.bench;

import id.pendamping.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Officers who read one page after the other, ten a second, beside the work of others. */
final class Readers {

    /** A part of a measurement. */
    interface Work {
        void run() throws Exception;
    }

    private static final List<String> PAGES = List.of(
            "/tasks", "/tasks?view=LATE", "/cases", "/cases?state=rejected", "/nominative", "/decrees", "/batches");
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final List<Person> people;

    Readers(int port) {
        people = List.of(new Person(port, "ppk", "pendamping"), new Person(port, "pemeriksa", "pendamping"));
    }

    /** What their pages take while nobody else works. */
    Taken during(Duration usual) throws Exception {
        return during(() -> Thread.sleep(usual.toMillis()));
    }

    /** What their pages take while the work is done. */
    Taken during(Work work) throws Exception {
        Taken taken = new Taken();
        AtomicBoolean reading = new AtomicBoolean(true);
        Thread reader = new Thread(() -> {
            for (int i = 0; reading.get(); i++) {
                Person person = people.get(i % people.size());
                String page = PAGES.get(i / people.size() % PAGES.size());
                taken.time(() -> person.get(page));
                try {
                    Thread.sleep(PAUSE.toMillis());
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        reader.start();
        try {
            work.run();
        } finally {
            reading.set(false);
            reader.join();
        }
        return taken;
    }
}
