package id.pendamping.check;

import id.pendamping.print.CheckAddress;
import id.pendamping.shared.CaseId;
import id.pendamping.sums.Codes;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether there is a page for everybody, and where: {@code pendamping.check.url}, off while it is empty. */
@Component
public class CheckPage implements CheckAddress {

    private final String url;
    private final Codes codes;

    CheckPage(@Value("${pendamping.check.url:}") String url, Codes codes) {
        this.url = url.strip().replaceAll("/+$", "");
        this.codes = codes;
    }

    public boolean isOn() {
        return !url.isEmpty();
    }

    @Override
    public Optional<Address> of(CaseId caseId, String number) {
        if (!isOn()) {
            return Optional.empty();
        }
        String code = codes.of(caseId);
        return Optional.of(new Address(url + "/check?n=" + number + "&c=" + code, code));
    }
}
