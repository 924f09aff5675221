package id.pendamping.access;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that an account holds, by number. */
@Component
public class HeldByAccount {

    private final List<HeldWork> told;

    HeldByAccount(List<HeldWork> told) {
        this.told = told;
    }

    public List<HeldWork.Held> of(String accountId) {
        return told.stream()
                .flatMap(one -> one.of(accountId).stream())
                .sorted(Comparator.comparing(HeldWork.Held::number).thenComparing(HeldWork.Held::as))
                .toList();
    }
}
