package id.pendamping.print;

import id.pendamping.shared.CaseId;
import java.util.Optional;

/** Where everybody may check a case that is printed; nowhere while the page for it is off. */
public interface CheckAddress {

    /**
     * How the page is reached.
     *
     * @param url opens it, as a QR code does
     * @param code to be typed beside the number
     */
    record Address(String url, String code) {

        /** The code in groups of five, as people type it. */
        public String spelled() {
            return code.replaceAll("(.{5})(?!$)", "$1-");
        }
    }

    Optional<Address> of(CaseId caseId, String number);
}
