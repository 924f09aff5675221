package id.pendamping.transparency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which witnesses there are and how many of them have to sign, as C2SP tlog-policy writes it: witnesses, at most one
 * group of them, and the quorum.
 *
 * @param least how many make a note complete; 0 when nobody has to
 */
public record WitnessPolicy(List<NoteKey> logs, List<Witness> witnesses, int least) {

    /** A policy without witnesses. */
    public static final WitnessPolicy NONE = new WitnessPolicy(List.of(), List.of(), 0);

    /**
     * One witness.
     *
     * @param url where it is asked, empty when it is not
     */
    public record Witness(String name, NoteKey key, String url) {}

    private record Group(int least, Set<String> members) {}

    public static WitnessPolicy read(Path file) throws IOException, Malformed {
        return parse(Files.readString(file));
    }

    /** Reads the lines of a policy. */
    public static WitnessPolicy parse(String text) throws Malformed {
        List<NoteKey> logs = new ArrayList<>();
        Map<String, Witness> witnesses = new LinkedHashMap<>();
        Map<String, Group> groups = new LinkedHashMap<>();
        String quorum = null;
        for (String line : text.split("\n", -1)) {
            String[] words = line.strip().split("[ \t]+");
            if (words[0].isEmpty() || words[0].startsWith("#")) {
                continue;
            }
            if (words[0].equals("log") && words.length >= 2) {
                logs.add(NoteKey.parse(words[1]));
            } else if (words[0].equals("witness") && words.length >= 3) {
                witnesses.put(words[1], new Witness(words[1], witness(words[2]), words.length > 3 ? words[3] : ""));
            } else if (words[0].equals("group") && words.length >= 4) {
                groups.put(words[1], group(words));
            } else if (words[0].equals("quorum") && words.length == 2 && quorum == null) {
                quorum = words[1];
            } else {
                throw new Malformed("No line of a policy: " + line);
            }
        }
        if (quorum == null) {
            throw new Malformed("A policy without a quorum");
        }
        return of(logs, witnesses, groups, quorum);
    }

    /** How many witnesses have signed the note. */
    public int cosigned(Note note) {
        return (int) witnesses.stream()
                .filter(witness -> note.isSignedBy(witness.key()))
                .count();
    }

    /** Whether enough of them have. */
    public boolean isComplete(Note note) {
        return cosigned(note) >= least;
    }

    private static WitnessPolicy of(
            List<NoteKey> logs, Map<String, Witness> witnesses, Map<String, Group> groups, String quorum)
            throws Malformed {
        if (quorum.equals("none")) {
            return new WitnessPolicy(logs, List.copyOf(witnesses.values()), 0);
        }
        Group group = groups.getOrDefault(quorum, new Group(1, Set.of(quorum)));
        if (!witnesses.keySet().containsAll(group.members()) || group.least() < 1) {
            throw new Malformed("A quorum of witnesses that are not named: " + quorum);
        }
        if (group.least() > group.members().size()) {
            throw new Malformed("A quorum of more witnesses than there are: " + quorum);
        }
        return new WitnessPolicy(
                logs, group.members().stream().map(witnesses::get).toList(), group.least());
    }

    private static NoteKey witness(String text) throws Malformed {
        NoteKey key = NoteKey.parse(text);
        if (key.kind() != NoteKey.Kind.WITNESS) {
            throw new Malformed("No key of a witness: " + text);
        }
        return key;
    }

    private static Group group(String[] words) throws Malformed {
        List<String> members = List.of(words).subList(3, words.length);
        try {
            int least =
                    words[2].equals("all") ? members.size() : words[2].equals("any") ? 1 : Integer.parseInt(words[2]);
            return new Group(least, new LinkedHashSet<>(members));
        } catch (NumberFormatException e) {
            throw new Malformed("A group of how many: " + String.join(" ", words));
        }
    }
}
