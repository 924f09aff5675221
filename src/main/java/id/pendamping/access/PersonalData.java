package id.pendamping.access;

import id.pendamping.shared.Sealing;

/** Seals what identifies a person (NIK, phone, account number) for the database, and opens it again. */
public interface PersonalData extends Sealing {

    /** Stands where something was sealed that does not open. */
    String UNREADABLE = "????";

    /** {@code 3509••••••••0003}. */
    static String maskNik(String nik) {
        return nik.length() < 8 ? "••••" : nik.substring(0, 4) + "••••••••" + nik.substring(nik.length() - 4);
    }

    /** {@code d••••@contoh.id}. */
    static String maskMail(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "••••" : address.substring(0, 1) + "••••" + address.substring(at);
    }

    /** {@code ••••4471}. */
    static String maskTail(String number) {
        return "••••" + (number.length() < 8 ? "" : number.substring(number.length() - 4));
    }
}
