package id.pendamping.programme;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Banks from {@code banks.csv}. */
@Component
class ReferenceBanks implements Banks {

    private final List<Bank> banks = ReferenceFile.read("banks.csv").stream()
            .map(row -> new Bank(row.getField("code"), row.getField("name")))
            .toList();

    @Override
    public List<Bank> all() {
        return banks;
    }

    @Override
    public Optional<Bank> find(String code) {
        return banks.stream().filter(bank -> bank.code().equals(code)).findFirst();
    }
}
