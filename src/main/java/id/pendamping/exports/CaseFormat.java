package id.pendamping.exports;

import java.util.Optional;
import java.util.stream.Stream;

/** As what a case is taken away. */
public enum CaseFormat {
    DOSSIER_PDF("dossier.pdf", "application/pdf"),
    DOSSIER_ZIP("dossier.zip", "application/zip"),
    OCEL("ocel.json", "application/json"),
    XES("xes", "application/xml"),
    TIMELINE_CSV("timeline.csv", "text/csv; charset=utf-8"),
    TIMELINE_XLSX("timeline.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    CaseFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the file of a case is called. */
    public String fileOf(String number) {
        return number + (ending.indexOf('.') < 0 ? "." : "-") + ending;
    }

    /** By the last part of its address. */
    public static Optional<CaseFormat> of(String ending) {
        return Stream.of(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }
}
