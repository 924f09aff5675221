package id.pendamping.programme;

import java.time.ZoneId;

/**
 * A province (two digits) or a regency or city (four digits), by Kemendagri code.
 *
 * @param zone the time zone people there live by (WIB, WITA or WIT)
 */
public record Region(String code, String name, ZoneId zone) {

    public boolean isProvince() {
        return code.length() == 2;
    }

    public String province() {
        return code.substring(0, 2);
    }
}
