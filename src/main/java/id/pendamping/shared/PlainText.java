package id.pendamping.shared;

/** Most of what is typed: nothing has to be put right in it. */
final class PlainText {

    private PlainText() {}

    /** Whether nothing in it could be told apart from what is seen. */
    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ((letter < ' ' || letter > '~') && letter != '\t' && letter != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a number as programs write it. */
    static boolean isOfDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
