package id.pendamping.bulk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What can be done for many subjects at once. */
@Component
class BulkDeeds {

    private final Map<String, BulkDeed> byName;

    BulkDeeds(List<BulkDeed> all) {
        this.byName = all.stream().collect(Collectors.toMap(BulkDeed::name, Function.identity()));
    }

    BulkDeed named(String name) {
        BulkDeed deed = byName.get(name);
        if (deed == null) {
            throw new IllegalArgumentException("No deed is called " + name);
        }
        return deed;
    }
}
