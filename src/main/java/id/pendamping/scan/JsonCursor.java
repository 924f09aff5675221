package id.pendamping.scan;

/** Goes over JSON octet by octet and stops where it is none. */
class JsonCursor {

    /** What is no JSON, or nothing that an entry holds. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed() {
            super("no JSON", null, false, false);
        }
    }

    final byte[] json;
    final int end;
    int at;

    JsonCursor(byte[] json, int from, int to) {
        this.json = json;
        this.at = from;
        this.end = to;
    }

    /** Over a value; whether it stays as it is. */
    final boolean over() {
        int first = peek();
        if (first == '"') {
            return text();
        }
        boolean isWord = first != '{' && first != '[';
        if (isWord) {
            word();
        } else {
            skip();
        }
        return isWord;
    }

    /** Over what holds other values. */
    private void skip() {
        int opened = 0;
        do {
            space();
            switch (peek()) {
                case '{', '[' -> {
                    opened++;
                    at++;
                }
                case '}', ']' -> {
                    opened--;
                    at++;
                }
                case ',', ':' -> at++;
                case '"' -> text();
                default -> word();
            }
        } while (opened > 0);
    }

    /** Over a text; whether it has no escape of digits. */
    final boolean text() {
        expect('"');
        boolean isPlain = true;
        int next = at;
        while (next < end && json[next] != '"') {
            if (json[next] == '\\') {
                next++;
                isPlain &= next < end && json[next] != 'u';
            }
            next++;
        }
        if (next >= end) {
            throw new Malformed();
        }
        at = next + 1;
        return isPlain;
    }

    final void word() {
        int from = at;
        while (at < end && isOfWord(json[at])) {
            at++;
        }
        if (at == from) {
            throw new Malformed();
        }
    }

    final void separator(char closing) {
        space();
        if (peek() == ',') {
            at++;
            space();
            if (peek() == closing) {
                throw new Malformed();
            }
        } else if (peek() != closing) {
            throw new Malformed();
        }
    }

    final void space() {
        while (at < end && json[at] <= ' ' && json[at] >= 0) {
            at++;
        }
    }

    final void expect(char wanted) {
        if (peek() != wanted) {
            throw new Malformed();
        }
        at++;
    }

    final int peek() {
        if (at >= end) {
            throw new Malformed();
        }
        return json[at];
    }

    /** Of a number, true, false or null. */
    private static boolean isOfWord(byte octet) {
        return octet >= '0' && octet <= '9'
                || octet >= 'a' && octet <= 'z'
                || octet == '-'
                || octet == '.'
                || octet == 'E'
                || octet == '+';
    }
}
