package id.pendamping.notices;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The channels that the operator has set up, each with what carries letters over it. */
public class Carriers {

    private final List<Carrier> all;

    Carriers(List<Carrier> all) {
        this.all = all.stream().sorted(Comparator.comparing(Carrier::channel)).toList();
    }

    List<Carrier> all() {
        return all;
    }

    public Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        all.forEach(carrier -> channels.add(carrier.channel()));
        return channels;
    }
}
