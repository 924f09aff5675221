package id.pendamping.group;

/** The group's bank account as it may be shown: the number is masked. */
public record BankAccount(
        String bankCode, String maskedNumber, String holder, String branch, Type type, Status status) {

    /** Whose account it is; a personal one raises a flag. */
    public enum Type {
        KELOMPOK,
        PRIBADI
    }

    /** What the check found. */
    public enum Status {
        UNVERIFIED,
        MATCHED,
        MISMATCH,
        DORMANT,
        CLOSED
    }
}
