package id.pendamping.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Banks from the list that the ministry keeps. */
@Component
class ReferenceBanks implements Banks {

    private final ReferenceLists lists;
    private final RegionDays days;

    ReferenceBanks(ReferenceLists lists, RegionDays days) {
        this.lists = lists;
        this.days = days;
    }

    @Override
    public List<Bank> all() {
        LocalDate today = today();
        return listed(today).values().stream()
                .filter(line -> !line.hasEnded(today))
                .map(ReferenceBanks::bank)
                .toList();
    }

    @Override
    public Optional<Bank> find(String code) {
        return Optional.ofNullable(listed(today()).get(code)).map(ReferenceBanks::bank);
    }

    @Override
    public Optional<Bank> findOpen(String code) {
        LocalDate today = today();
        return Optional.ofNullable(listed(today).get(code))
                .filter(line -> !line.hasEnded(today))
                .map(ReferenceBanks::bank);
    }

    private NavigableMap<String, ReferenceEntry> listed(LocalDate day) {
        return lists.on(ReferenceList.BANKS, day);
    }

    private LocalDate today() {
        return days.atMinistry();
    }

    private static Bank bank(ReferenceEntry line) {
        return new Bank(line.code(), line.name());
    }
}
