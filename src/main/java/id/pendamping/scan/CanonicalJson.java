package id.pendamping.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Canonical JSON out of any JSON of the same content, octet by octet: no white space, members in ascending order of their
 * names, escapes in capitals. Numbers stay as they are written; the database writes them plainly.
 */
final class CanonicalJson extends JsonCursor {

    private static final int DEEPEST = 64;

    /** Where a member's name begins and ends, and its value; whether both stay as they are. */
    private record Member(int name, int nameEnd, int value, int valueEnd, boolean isPlain) {}

    private final Octets out;

    private CanonicalJson(byte[] json, int from, int to, Octets out) {
        super(json, from, to);
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
            case '"' -> writeText();
            default -> {
                int from = at;
                word();
                out.put(json, from, at);
            }
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
            member(members.get(i), depth);
        }
        out.put('}');
        at = after;
    }

    private void member(Member member, int depth) {
        if (member.isPlain()) {
            out.put(json, member.name(), member.nameEnd());
            out.put(':');
            out.put(json, member.value(), member.valueEnd());
            return;
        }
        at = member.name();
        writeText();
        out.put(':');
        at = member.value();
        value(depth + 1);
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
            boolean isPlain = text();
            int nameEnd = at;
            space();
            expect(':');
            space();
            int value = at;
            isPlain &= over();
            members.add(new Member(name, nameEnd, value, at, isPlain));
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

    private void writeText() {
        int from = at;
        if (text()) {
            out.put(json, from, at);
            return;
        }
        int after = at;
        for (at = from; at < after; at++) {
            out.put(json[at]);
            if (json[at] == '\\') {
                at++;
                out.put(json[at]);
                if (json[at] == 'u') {
                    capitals();
                }
            }
        }
    }

    private void capitals() {
        for (int i = 0; i < 4; i++) {
            at++;
            if (Character.digit(peek(), 16) < 0) {
                throw new Malformed();
            }
            out.put(Character.toUpperCase(json[at]));
        }
    }
}
