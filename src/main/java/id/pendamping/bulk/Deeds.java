package id.pendamping.bulk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What can be done for many subjects at once. */
@Component
class Deeds {

    private final Map<String, Deed> byName;

    Deeds(List<Deed> all) {
        this.byName = all.stream().collect(Collectors.toMap(Deed::name, Function.identity()));
    }

    Deed named(String name) {
        Deed deed = byName.get(name);
        if (deed == null) {
            throw new IllegalArgumentException("No deed is called " + name);
        }
        return deed;
    }
}
