package id.pendamping.journal;

/** When a row says something else than an entry tells. */
public final class Differing {

    /** Of fields {@code d} with {@code says} and {@code should}. */
    public static final String DIFFERS = of("d.says", "d.should");

    private Differing() {}

    /** Where the entry covers a digit of somebody's number, the row has one sign, whatever it is; all others are the same. */
    public static String of(String says, String should) {
        return """
                (%1$s is distinct from %2$s and coalesce(%1$s not like
                    replace(replace(replace(replace(%2$s, '\\', '\\\\'), '%%', '\\%%'), '_', '\\_'), '•', '_'), true))""".formatted(says, should);
    }
}
