package id.pendamping.demo;

import id.pendamping.shared.Duty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What befalls a group of the demonstration in the last days, so that somebody finds a case that has left the straight way. */
enum Mishap {
    TRANSFER_RETURNED("confirm-funds", Manner.PLAIN, "record-return", "transfer-returned", Duty.TREASURER),
    MEMBER_LEAVES("compile-report", Manner.PLAIN, "announce-group-change", "group-change-announced", Duty.REGISTRAR),
    ROBBED("attest-report", Manner.PLAIN, "report-loss", "loss-reported", Duty.MENTOR_COORDINATOR),
    SUSPENDED("review-report", Manner.REVISED, "suspend-case", "case-suspended", Duty.AUDITOR),
    MENTOR_LEAVES("accept-report", Manner.PLAIN, "replace-mentor", "mentor-unassigned", Duty.MENTOR_COORDINATOR);

    final String deed;
    final String fact;
    final Duty duty;

    private final String stopsAt;
    private final Manner manner;

    Mishap(String stopsAt, Manner manner, String deed, String fact, Duty duty) {
        this.stopsAt = stopsAt;
        this.manner = manner;
        this.deed = deed;
        this.fact = fact;
        this.duty = duty;
    }

    /** Of several groups of a kind the one that has been on its way for the shortest time. */
    static Optional<Mishap> of(Role role) {
        return Arrays.stream(values())
                .filter(one -> one.stopsAt.equals(role.stopsAt()) && one.manner == role.manner())
                .filter(one -> Role.ALL.stream()
                        .noneMatch(other -> other.stopsAt().equals(role.stopsAt())
                                && other.manner() == role.manner()
                                && other.registeredDaysAgo() < role.registeredDaysAgo()))
                .findFirst();
    }

    /** What is typed that is the same for every group. */
    Map<String, String> words(LocalDate day) {
        return switch (this) {
            case TRANSFER_RETURNED -> Map.of("reason", "ACCOUNT_CLOSED");
            case MEMBER_LEAVES ->
                Map.of(
                        "kind", "LEFT",
                        "reason", "MOVED",
                        "minutesNumber", "BA-03/KELOMPOK/" + day.getYear(),
                        "note", "Pindah mengikuti keluarga; disepakati dalam rapat anggota.");
            case ROBBED ->
                Map.of(
                        "cause", "THEFT",
                        "reportNumber", "LP/B/17/" + day.getYear(),
                        "office", "Polsek Contoh",
                        "amount", "1500000",
                        "account", "Satu mesin dicuri dari tempat usaha pada malam hari.");
            case SUSPENDED -> Map.of("reason", "Warga melapor bahwa usahanya tidak berjalan.");
            case MENTOR_LEAVES -> Map.of("leaving", "RESIGNED", "reason", "Bekerja di kota lain.");
        };
    }
}
