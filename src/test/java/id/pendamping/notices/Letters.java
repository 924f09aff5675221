package id.pendamping.notices;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Letters about one invented group. */
final class Letters {

    static final UUID ID = UUID.fromString("0190a0b0-0000-4000-8000-0000000000bb");

    private Letters() {}

    static NoticeMessage to(String address) {
        return new NoticeMessage(
                ID,
                address,
                Locale.forLanguageTag("id"),
                Instant.parse("2023-11-15T03:00:00Z"),
                "Kabar tentang kelompok TKM-2023-3509-00001",
                List.of(new NoticeMessage.Line(
                        "report-accepted",
                        "TKM-2023-3509-00001",
                        "Laporan Maju – Bersama diterima.",
                        "http://localhost:8080/cases/TKM-2023-3509-00001")),
                "Laporan Maju – Bersama diterima.");
    }
}
