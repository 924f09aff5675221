package id.pendamping.lifecycle.walks;

import id.pendamping.lifecycle.walks.Marking.Money;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that a case can come to, walked out from its registration, and what is wrong with it. */
final class CaseWalks {

    private static final int ENOUGH_FAULTS = 20;

    private record Step(int from, String by) {}

    private final TokenGame game;
    private final Map<Marking, Integer> numbers = new HashMap<>();
    private final List<Marking> markings = new ArrayList<>();
    private final List<Step> firstWay = new ArrayList<>();
    private final List<List<Integer>> before = new ArrayList<>();
    private final Set<String> faults = new LinkedHashSet<>();

    private CaseWalks(TokenGame game) {
        this.game = game;
    }

    static CaseWalks through(Models models, int atOnce) {
        CaseWalks walks = new CaseWalks(new TokenGame(models, new Ties(), atOnce));
        walks.walk();
        walks.judge();
        return walks;
    }

    int states() {
        return markings.size();
    }

    /** Every step that some case took, as it is drawn. */
    Set<TokenGame.Road> taken() {
        return game.taken();
    }

    /** What is wrong, by the names of the states. */
    Set<String> faults() {
        return faults;
    }

    private void walk() {
        Deque<Integer> open = new ArrayDeque<>();
        game.beginning().forEach(move -> reach(-1, move, open));
        while (!open.isEmpty() && faults.size() < ENOUGH_FAULTS) {
            int number = open.poll();
            Marking marking = markings.get(number);
            boolean goesOn = false;
            for (TokenGame.Move move : game.moves(marking)) {
                reach(number, move, open);
                goesOn |= move.ofItself();
            }
            if (!goesOn && !marking.isEmpty()) {
                faults.add("Nobody can act and no timer will: " + told(number));
            }
        }
        faults.addAll(game.faults());
    }

    private void reach(int from, TokenGame.Move move, Deque<Integer> open) {
        Integer known = numbers.get(move.after());
        int number = known == null ? markings.size() : known;
        if (known == null) {
            numbers.put(move.after(), number);
            markings.add(move.after());
            firstWay.add(new Step(from, move.by()));
            before.add(new ArrayList<>());
            open.add(number);
        }
        if (from >= 0) {
            before.get(number).add(from);
        }
    }

    private void judge() {
        BitSet ends = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int number = 0; number < markings.size(); number++) {
            if (markings.get(number).isEmpty()) {
                if (markings.get(number).money() == Money.WITH_THE_GROUP) {
                    faults.add("The case has ended and the money is with the group: " + told(number));
                }
                if (markings.get(number).hasCredit()) {
                    faults.add("The case has ended and nobody has decided about what was paid beyond the debt: "
                            + told(number));
                }
                ends.set(number);
                open.add(number);
            }
        }
        while (!open.isEmpty()) {
            for (int earlier : before.get(open.poll())) {
                if (!ends.get(earlier)) {
                    ends.set(earlier);
                    open.add(earlier);
                }
            }
        }
        for (int number = ends.nextClearBit(0);
                number < markings.size() && faults.size() < ENOUGH_FAULTS;
                number = ends.nextClearBit(number + 1)) {
            faults.add("No way leads to an end: " + told(number));
        }
    }

    private String told(int number) {
        List<String> way = new ArrayList<>();
        for (int at = number; at >= 0; at = firstWay.get(at).from()) {
            way.add(0, firstWay.get(at).by());
        }
        return game.waiting(markings.get(number)) + ", come there by " + String.join(", ", way);
    }
}
