package id.pendamping;

import id.pendamping.embedded.CannotStart;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * What one process runs, by its settings: the program, with or without consumers, or consumers alone. The two are
 * composed of different beans, so that a consumer alone has no relay, no engine and no pages that could begin to work.
 */
sealed interface Composition {

    /** What the process is made of. */
    Class<?> composition();

    /** Everything; consumers that are kept out of it do not start. */
    record Program() implements Composition {

        @Override
        public Class<?> composition() {
            return Pendamping.class;
        }
    }

    /** These consumers of published events and nothing else. */
    record Consumers(Set<String> names) implements Composition {

        @Override
        public Class<?> composition() {
            return ConsumersAlone.class;
        }
    }

    /** Fails when nothing is left to run, or when consumers alone are not told where their servers are. */
    static Composition by(Environment environment) {
        Set<String> consumers = new LinkedHashSet<>();
        for (String name : List.of("notices", "figures")) {
            if (isHere(environment, name)) {
                consumers.add(name);
            }
        }
        if (isHere(environment, "program")) {
            return new Program();
        }
        if (consumers.isEmpty()) {
            throw new CannotStart("There is nothing to run. Start a consumer alone with"
                    + " --spring.profiles.active=notices, figures or both.");
        }
        if (!environment.containsProperty("spring.datasource.url")
                || !environment.containsProperty("spring.kafka.bootstrap-servers")) {
            throw new CannotStart("Consumers alone bring no servers along. Name those of the program with"
                    + " --spring.datasource.url=<url> and --spring.kafka.bootstrap-servers=<host:port>.");
        }
        return new Consumers(consumers);
    }

    private static boolean isHere(Environment environment, String part) {
        String setting = "pendamping." + part + ".here";
        String said = environment.getRequiredProperty(setting);
        if (!said.equals("true") && !said.equals("false")) {
            throw new CannotStart("--" + setting + " is true or false, not '" + said + "'.");
        }
        return said.equals("true");
    }
}
