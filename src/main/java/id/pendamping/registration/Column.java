package id.pendamping.registration;

import id.pendamping.shared.Phone;
import java.util.Arrays;
import java.util.List;

/** The columns of a registration file, in the order of the template. Budget lines follow in numbered columns. */
public enum Column {
    YEAR("tahun", "programmeYear", false, true),
    PHASE("tahap", "phase", false, true),
    NAME("nama_kelompok", "name", false, true),
    REGENCY("kode_kabupaten", "regency", false, true),
    DISTRICT("kecamatan", "district", false, true),
    VILLAGE("kode_desa", "village", false, true),
    HAMLET("dusun", "hamlet", false, false),
    ADDRESS("alamat", "address", false, true),
    LATITUDE("lintang", "latitude", false, false),
    LONGITUDE("bujur", "longitude", false, false),
    BUSINESS_TYPE("kbli", "businessType", false, true),
    FORMED_ON("tanggal_berdiri", "formedOn", false, true),
    TITLE("judul_usulan", "title", false, true),
    SUMMARY("ringkasan", "summary", false, true),
    REQUESTED("total_usulan", "requested", false, true),
    BANK("kode_bank", "account.bankCode", false, true),
    ACCOUNT_NUMBER("nomor_rekening", "account.number", false, true),
    ACCOUNT_HOLDER("nama_rekening", "account.holder", false, true),
    ACCOUNT_BRANCH("cabang_bank", "account.branch", false, true),
    ACCOUNT_TYPE("jenis_rekening", "account.type", false, true),
    DEVICE("perangkat", "device", false, false),
    MEMBER_NAME("nama", "name", true, true),
    NIK("nik", "nik", true, true),
    FAMILY_CARD("nomor_kk", "familyCard", true, true),
    BIRTH_DATE("tanggal_lahir", "birthDate", true, true),
    GENDER("jenis_kelamin", "gender", true, true),
    ROLE("jabatan", "role", true, true),
    PHONE("telepon", "phone", true, true),
    EMAIL("surel", "email", true, true),
    EMPLOYMENT("status_kerja", "employment", true, true),
    OCCUPATION("pekerjaan", "occupation", true, true),
    DISABILITY("disabilitas", "disability", true, false),
    STUDENT("pelajar", "student", true, false),
    SIAPKERJA_ID("id_siapkerja", "siapkerjaId", true, true),
    CONSENT("tanggal_persetujuan", "consentOn", true, true);

    private final String header;
    private final String field;
    private final boolean ofMember;
    private final boolean required;

    Column(String header, String field, boolean ofMember, boolean required) {
        this.header = header;
        this.field = field;
        this.ofMember = ofMember;
        this.required = required;
    }

    /** As the first row of the file spells it. */
    public String header() {
        return header;
    }

    /** Whether every row has its own value; otherwise the group's value is repeated. */
    public boolean isOfMember() {
        return ofMember;
    }

    public boolean isRequired() {
        return required;
    }

    public String field() {
        return field;
    }

    /** Whether a number in this column shows that no digit was lost; a phone's zero can be given back. */
    public boolean hasAllDigits(String text) {
        int digits =
                switch (this) {
                    case REGENCY -> 4;
                    case VILLAGE -> 10;
                    case BUSINESS_TYPE -> 5;
                    case BANK -> 3;
                    default -> 0;
                };
        return this == PHONE ? Phone.parse(text).isPresent() : text.length() == digits;
    }

    public static List<Column> ofGroups() {
        return Arrays.stream(values()).filter(column -> !column.ofMember).toList();
    }
}
