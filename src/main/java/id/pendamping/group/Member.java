package id.pendamping.group;

import java.time.LocalDate;
import java.util.UUID;

/** A member as it may be shown: NIK and phone are masked. */
public record Member(
        UUID id, String name, Role role, String maskedNik, String maskedPhone, LocalDate birthDate, String gender) {

    /** Duty inside the group; one each of the first three. */
    public enum Role {
        KETUA,
        SEKRETARIS,
        BENDAHARA,
        ANGGOTA
    }
}
