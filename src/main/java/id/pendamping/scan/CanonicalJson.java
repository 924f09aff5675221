package id.pendamping.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Canonical JSON out of any JSON of the same content, octet by octet: no white space, members in ascending order of their
 * names, escapes in capitals. Numbers stay as they are written; the database writes them plainly.
 */
final class CanonicalJson {

    private static final int DEEPEST = 64;

    /** What is no JSON, or nothing that an entry holds. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed() {
            super("no JSON", null, false, false);
        }
    }

    /** Where a member's name begins and ends, and its value. */
    private record Member(int name, int nameEnd, int value) {}

    private final byte[] json;
    private final int end;
    private final Octets out;
    private int at;

    private CanonicalJson(byte[] json, int from, int to, Octets out) {
        this.json = json;
        this.at = from;
        this.end = to;
        this.out = out;
    }

    static void write(byte[] json, int from, int to, Octets out) {
        CanonicalJson canonical = new CanonicalJson(json, from, to, out);
        canonical.value(0);
        canonical.space();
        if (canonical.at != to) {
            throw new Malformed();
        }
    }

    private void value(int depth) {
        space();
        switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> text(true);
            default -> word();
        }
    }

    private void object(int depth) {
        List<Member> members = members(depth);
        int after = at;
        members.sort((one, other) ->
                Arrays.compareUnsigned(json, one.name(), one.nameEnd(), json, other.name(), other.nameEnd()));
        out.put('{');
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                out.put(',');
            }
            at = members.get(i).name();
            text(true);
            out.put(':');
            at = members.get(i).value();
            value(depth + 1);
        }
        out.put('}');
        at = after;
    }

    private List<Member> members(int depth) {
        if (depth > DEEPEST) {
            throw new Malformed();
        }
        List<Member> members = new ArrayList<>();
        expect('{');
        space();
        while (peek() != '}') {
            int name = at;
            text(false);
            int nameEnd = at;
            space();
            expect(':');
            space();
            members.add(new Member(name, nameEnd, at));
            skip(depth);
            separator('}');
        }
        at++;
        return members;
    }

    private void list(int depth) {
        if (depth > DEEPEST) {
            throw new Malformed();
        }
        expect('[');
        out.put('[');
        space();
        for (boolean first = true; peek() != ']'; first = false) {
            if (!first) {
                out.put(',');
            }
            value(depth + 1);
            separator(']');
        }
        at++;
        out.put(']');
    }

    /** Over a value without writing it. */
    private void skip(int depth) {
        int opened = depth;
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
                case '"' -> text(false);
                default -> {
                    while (at < end && isOfWord(json[at])) {
                        at++;
                    }
                }
            }
        } while (opened > depth);
    }

    private void text(boolean isWritten) {
        int from = at;
        expect('"');
        while (peek() != '"') {
            if (json[at] == '\\') {
                at++;
                if (peek() == 'u' && isWritten) {
                    out.put(json, from, at + 1);
                    capitals();
                    from = at;
                    continue;
                }
            }
            at++;
        }
        at++;
        if (isWritten) {
            out.put(json, from, at);
        }
    }

    private void capitals() {
        at++;
        for (int i = 0; i < 4; i++) {
            int digit = peek();
            out.put(digit >= 'a' && digit <= 'f' ? digit - 'a' + 'A' : digit);
            at++;
        }
    }

    private void word() {
        int from = at;
        while (at < end && isOfWord(json[at])) {
            at++;
        }
        if (at == from) {
            throw new Malformed();
        }
        out.put(json, from, at);
    }

    private void separator(char closing) {
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

    private void space() {
        while (at < end && json[at] <= ' ' && json[at] >= 0) {
            at++;
        }
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new Malformed();
        }
        at++;
    }

    private int peek() {
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
