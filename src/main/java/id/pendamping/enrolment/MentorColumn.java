package id.pendamping.enrolment;

import java.util.Arrays;
import java.util.List;

/** The columns of a file of mentors, in the order of the template. All are required. */
public enum MentorColumn {
    NIK("nik"),
    NAME("nama"),
    BIRTH_DATE("tanggal_lahir"),
    EDUCATION("pendidikan"),
    REGENCY("kode_kabupaten"),
    PHONE("telepon"),
    TYPE("jenis"),
    LETTER("nomor_surat_tugas"),
    FROM("mulai_bertugas"),
    UNTIL("selesai_bertugas"),
    CAPACITY("kapasitas"),
    INDUCTED("sudah_dibekali");

    private final String header;

    MentorColumn(String header) {
        this.header = header;
    }

    /** As the first row of the file spells it. */
    public String header() {
        return header;
    }

    boolean isDate() {
        return this == BIRTH_DATE || this == FROM || this == UNTIL;
    }

    public static List<String> headers() {
        return Arrays.stream(values()).map(MentorColumn::header).toList();
    }
}
