package id.pendamping.demo.sample;

import id.pendamping.group.Registration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Groups with a stated share of faulty ones, the kinds taking turns. */
public record FaultyGroups(List<Registration> groups, Map<Fault, Integer> faults) {

    public static FaultyGroups of(List<Registration> sound, int percent) {
        List<Registration> groups = new ArrayList<>(sound);
        Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        int wanted = (int) Math.round(sound.size() * percent / 100.0);
        for (int i = 0; i < wanted; i++) {
            int index = (int) ((i + 0.5) * sound.size() / wanted);
            Fault fault = Fault.values()[i % Fault.values().length];
            groups.set(index, fault.in(sound.get(index), sound.get(index == 0 ? sound.size() - 1 : index - 1)));
            faults.merge(fault, 1, Integer::sum);
        }
        return new FaultyGroups(groups, faults);
    }
}
