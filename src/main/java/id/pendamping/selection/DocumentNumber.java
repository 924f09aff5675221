package id.pendamping.selection;

/** What every document number must look like; a run of 16 digits would be somebody's NIK. */
final class DocumentNumber {

    static final int LONGEST = 60;
    static final String PATTERN = "(?!.*[0-9]{16}).*";

    private DocumentNumber() {}
}
