package id.pendamping.journal;

/** The catalogue of facts for tests without Spring. */
public final class Facts {

    private Facts() {}

    public static FactCatalogue catalogue() {
        return new FactCatalogue();
    }
}
