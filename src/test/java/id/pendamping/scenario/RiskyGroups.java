package id.pendamping.scenario;

import id.pendamping.demo.sample.Fault;
import id.pendamping.group.Registration;
import java.util.List;
import java.util.UUID;

/** Two groups, the second of which has phone, account and device of the first: its risk asks for the full level. */
public final class RiskyGroups {

    private RiskyGroups() {}

    public static List<Registration> next() {
        String device = "perangkat-" + UUID.randomUUID();
        Registration before = InventedGroups.next();
        Registration first = with(device, before.account(), before);
        return List.of(first, with(device, first.account(), Fault.SHARED_PHONE.in(InventedGroups.next(), first)));
    }

    private static Registration with(String device, Registration.Account account, Registration group) {
        return new Registration(
                group.programmeYear(),
                group.phase(),
                group.name(),
                group.businessType(),
                group.regency(),
                group.district(),
                group.village(),
                group.hamlet(),
                group.address(),
                group.latitude(),
                group.longitude(),
                group.formedOn(),
                group.title(),
                group.summary(),
                group.requested(),
                device,
                account,
                group.members(),
                group.lines());
    }
}
