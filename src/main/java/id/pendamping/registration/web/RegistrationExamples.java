package id.pendamping.registration.web;

/** What the description of the API shows; names and numbers are invented. */
public final class RegistrationExamples {

    public static final String FILE = """
            tahun;tahap;nama_kelompok;kode_kabupaten;kecamatan;kode_desa;alamat;kbli;tanggal_berdiri;judul_usulan;\
            ringkasan;total_usulan;kode_bank;nomor_rekening;nama_rekening;cabang_bank;jenis_rekening;nama;nik;nomor_kk;\
            tanggal_lahir;jenis_kelamin;jabatan;telepon;surel;status_kerja;pekerjaan;id_siapkerja;tanggal_persetujuan;\
            rab1_kategori;rab1_uraian;rab1_jumlah;rab1_satuan;rab1_harga;\
            rab2_kategori;rab2_uraian;rab2_jumlah;rab2_satuan;rab2_harga
            2023;3;Anyaman Contoh;3509;Kalisat;3509012003;Dusun Krajan RT 01 RW 02;16292;2022-03-14;\
            Usaha anyaman bambu;Membuat dan menjual anyaman bambu;20000000;002;123456789012345;KELOMPOK ANYAMAN CONTOH;\
            Unit Kalisat;KELOMPOK;Sri Contoh Wahyuni;3509015203950001;3509010101100001;1995-03-12;P;KETUA;\
            081200000099;sri.contoh@contoh.id;MENGANGGUR;MENGURUS_RUMAH_TANGGA;SK-000099;2023-07-20;\
            ALAT;Mesin serut;1;unit;12000000;BAHAN;Bambu apus;400;batang;20000
            """;

    static final String WAITING = """
            {"id": "6d0f8a52-7c0e-3d55-9d2b-5f4f6f0f1a11", "file": "jember.csv", "state": "WAITING", "rows": 40,
             "groups": 4, "done": 0, "accepted": 0, "corrected": 0, "repeated": 0, "rejected": 0, "failed": 0,
             "uploadedAt": "2023-07-24T02:00:00Z", "finishedAt": null}""";

    static final String FINISHED = """
            {"id": "6d0f8a52-7c0e-3d55-9d2b-5f4f6f0f1a11", "file": "jember.csv", "state": "FINISHED", "rows": 40,
             "groups": 4, "done": 4, "accepted": 3, "corrected": 0, "repeated": 0, "rejected": 1, "failed": 0,
             "uploadedAt": "2023-07-24T02:00:00Z", "finishedAt": "2023-07-24T02:00:02Z"}""";

    static final String RESULTS = """
            {"items": [
              {"group": "Anyaman Contoh", "village": "3509012003", "firstRow": 2, "lastRow": 11, "result": "ACCEPTED",
               "caseNumber": "TKM-2023-3509-00001", "faults": []},
              {"group": "Kopi Contoh", "village": "3509012003", "firstRow": 12, "lastRow": 21, "result": "REJECTED",
               "caseNumber": null, "faults": [{"row": 14, "column": "nik", "message": "NIK harus 16 angka."}]}],
             "size": 100, "total": 2}""";

    static final String UNUSABLE = """
            {"type": "urn:pendamping:problem:import.columnsMissing", "title": "Unprocessable Content", "status": 422,
             "detail": "Kolom ini tidak ada di baris judul: nik. Tambahkan lalu unggah lagi; tidak ada yang disimpan."}""";

    private RegistrationExamples() {}
}
