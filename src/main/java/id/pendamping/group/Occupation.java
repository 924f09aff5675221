package id.pendamping.group;

/** What a member does for a living, as far as the rules care. */
public enum Occupation {
    TIDAK_BEKERJA,
    PELAJAR_MAHASISWA,
    MENGURUS_RUMAH_TANGGA,
    PETANI,
    NELAYAN,
    BURUH_LEPAS,
    WIRASWASTA,
    KARYAWAN,
    PNS(true),
    TNI(true),
    POLRI(true),
    PERANGKAT_DESA(true),
    PENDAMPING_AKTIF(true),
    LAINNYA;

    private final boolean barred;

    Occupation() {
        this(false);
    }

    Occupation(boolean barred) {
        this.barred = barred;
    }

    /** Holders of public office and active mentors may not be members. */
    public boolean isBarred() {
        return barred;
    }
}
