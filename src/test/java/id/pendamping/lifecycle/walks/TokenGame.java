package id.pendamping.lifecycle.walks;

import id.pendamping.lifecycle.walks.Node.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Moves tokens as the models say, by every answer that a gateway may get. */
final class TokenGame {

    private static final int TOO_LONG = 60;

    /** One step of a token, as it is drawn. */
    record Road(Place from, Node to) {}

    /**
     * A way from where a case waits to where it waits next.
     *
     * @param by the first node and the answers that it took
     * @param ofItself whether somebody who is asked, or a timer, takes it; not something that befalls the case
     */
    record Move(String by, boolean ofItself, Marking after) {}

    private record Waits(Marking marking, String by) {}

    private final Models models;
    private final Ties ties;
    private final int atOnce;
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final Set<Road> taken = new LinkedHashSet<>();
    private final Set<String> faults = new LinkedHashSet<>();

    /** @param atOnce how many things beside its way may befall a case at once */
    TokenGame(Models models, Ties ties, int atOnce) {
        this.models = models;
        this.ties = ties;
        this.atOnce = atOnce;
    }

    Set<Road> taken() {
        return taken;
    }

    /** What a model says that cannot be done. */
    Set<String> faults() {
        return faults;
    }

    List<Place> waiting(Marking marking) {
        return marking.waiting().stream().mapToObj(places::get).toList();
    }

    /** Of a case, of the decree of a list, and of a late notice of the bank, which have ways of their own. */
    List<Move> beginning() {
        return Stream.of("group-lifecycle", "recipient-decree", "return-notice", "after-acceptance", "paper-correction")
                .map(model -> Scope.ofCase(models.process(model)))
                .map(way -> moves(true, Marking.EMPTY, List.of(way.place(way.inside.start))))
                .flatMap(List::stream)
                .toList();
    }

    List<Move> moves(Marking marking) {
        List<Place> waiting = waiting(marking);
        boolean isSuspended = ties.isSuspended(waiting);
        List<Move> moves = new ArrayList<>();
        for (Place place : waiting) {
            Marking left = without(marking, inside -> inside == place);
            if (place.node.out.isEmpty()) {
                faults.add(place + " leads nowhere");
            }
            for (Node next : place.node.next()) {
                Node asked = place.node.is(Kind.CHOICE_OF_EVENTS) ? next : place.node;
                if (ties.goesOn(asked, marking, isSuspended)) {
                    taken.add(new Road(place, next));
                    moves.addAll(moves(true, left, List.of(place.at(next))));
                }
            }
            moves.addAll(edges(place, marking, left, isSuspended));
        }
        for (Scope scope : scopes(waiting)) {
            if (scope.isCalled()) {
                Marking left = without(marking, inside -> scope.holds(inside.scope));
                Place call = scope.parent.place(Objects.requireNonNull(scope.node));
                moves.addAll(edges(call, marking, left, isSuspended));
            }
            moves.addAll(befalls(scope, waiting, marking, isSuspended));
        }
        return moves;
    }

    private List<Move> edges(Place place, Marking marking, Marking left, boolean isSuspended) {
        List<Move> moves = new ArrayList<>();
        for (Node edge : place.node.edges) {
            if (edge.error.isEmpty() && ties.goesOn(edge, marking, isSuspended)) {
                taken.add(new Road(place, edge));
                boolean befalls = place.node.is(Kind.PART);
                moves.addAll(moves(!befalls, edge.isInterrupting ? left : marking, List.of(place.at(edge))));
            }
        }
        return moves;
    }

    /** What may begin beside the way, or instead of it. After what interrupts a scope nothing else begins in it. */
    private List<Move> befalls(Scope scope, List<Place> waiting, Marking marking, boolean isSuspended) {
        List<Move> moves = new ArrayList<>();
        Set<Scope> running = scopes(waiting);
        boolean isInterrupted = scope.inside.frames.stream()
                .anyMatch(frame -> frame.start.isInterrupting && running.contains(scope.of(frame)));
        boolean isRoom = running.stream().filter(Scope::isFrame).count() < atOnce;
        for (Node frame : scope.inside.frames) {
            Node start = frame.start;
            if (!isInterrupted
                    && (isRoom || start.isInterrupting)
                    && start.error.isEmpty()
                    && !running.contains(scope.of(frame))
                    && ties.goesOn(start, marking, isSuspended)) {
                Marking left = start.isInterrupting ? without(marking, inside -> scope.holds(inside.scope)) : marking;
                moves.addAll(moves(false, left, List.of(scope.of(frame).place(start))));
            }
        }
        return moves;
    }

    private List<Move> moves(boolean ofItself, Marking marking, List<Place> tokens) {
        List<Move> moves = new ArrayList<>();
        run(
                marking,
                tokens,
                tokens.get(0).node.id,
                waits -> moves.add(new Move(waits.by(), ofItself, waits.marking())),
                0);
        return moves;
    }

    private void run(Marking marking, List<Place> tokens, String by, Consumer<Waits> out, int steps) {
        if (tokens.isEmpty()) {
            out.accept(new Waits(marking, by));
            return;
        }
        Place token = tokens.get(0);
        List<Place> rest = tokens.subList(1, tokens.size());
        if (steps > TOO_LONG) {
            faults.add(token + " is in a circle in which nobody is asked");
            return;
        }
        switch (token.node.kind) {
            case TASK, CHOICE_OF_EVENTS -> run(marking.with(number(token)), rest, by, out, steps + 1);
            case CATCH -> {
                if (token.node.isBehindAChoice) {
                    passed(marking, token, rest, by, out, steps);
                } else {
                    run(marking.with(number(token)), rest, by, out, steps + 1);
                }
            }
            case CHOICE -> answered(marking, token, rest, by, out, steps);
            case CALL -> {
                Scope called = token.scope.of(token.node, models.process(token.node.calls));
                run(marking, plus(called.place(called.inside.start), rest), by, out, steps + 1);
            }
            case PART -> {
                Scope part = token.scope.of(token.node);
                run(marking, plus(part.place(part.inside.start), rest), by, out, steps + 1);
            }
            case END -> ended(ties.changed(token.node, marking), token, rest, by, out, steps);
            default -> passed(marking, token, rest, by, out, steps);
        }
    }

    private void answered(Marking marking, Place token, List<Place> rest, String by, Consumer<Waits> out, int steps) {
        List<Place> waiting = waiting(marking);
        List<Node.Flow> open = token.node.out.stream()
                .filter(flow -> ties.mayAnswer(flow, marking, waiting))
                .toList();
        if (open.isEmpty()) {
            faults.add(token + " has no answer when the money is " + marking.money() + ", after " + by);
        }
        for (Node.Flow flow : open) {
            taken.add(new Road(token, flow.to()));
            for (Marking after : ties.answered(flow, marking)) {
                Delivered left = delivered(after, ties.sentBy(flow));
                run(
                        left.marking(),
                        plus(token.at(flow.to()), plus(left.woken(), rest)),
                        by + ' ' + flow.id(),
                        out,
                        steps + 1);
            }
        }
    }

    private void passed(Marking marking, Place token, List<Place> rest, String by, Consumer<Waits> out, int steps) {
        List<Place> next = after(token);
        if (token.node.joins) {
            faults.add(token + " waits for other tokens, which nothing here does");
            return;
        }
        ties.objection(token, marking).ifPresent(faults::add);
        Delivered left = delivered(ties.changed(token.node, marking), ties.sentAt(token.node));
        run(left.marking(), plus(next, plus(left.woken(), rest)), by, out, steps + 1);
    }

    private void ended(Marking marking, Place token, List<Place> rest, String by, Consumer<Waits> out, int steps) {
        if (!token.node.error.isEmpty()) {
            thrown(marking, token, rest, by, out, steps);
            return;
        }
        Delivered told = delivered(marking, token.node.message);
        quietly(told.marking(), token, plus(told.woken(), rest), by, out, steps);
    }

    private void quietly(Marking marking, Place token, List<Place> rest, String by, Consumer<Waits> out, int steps) {
        if (token.node.isTerminating) {
            Scope ended = token.scope;
            Marking left = without(marking, inside -> ended.holds(inside.scope));
            completed(left, ended, outside(ended, rest), by, out, steps);
        } else if (isAlive(marking, rest, token.scope)) {
            ties.leftOver(token, waiting(marking)).ifPresent(faults::add);
            run(marking, rest, by, out, steps + 1);
        } else {
            completed(marking, token.scope, rest, by, out, steps);
        }
    }

    private void completed(Marking marking, Scope scope, List<Place> rest, String by, Consumer<Waits> out, int steps) {
        Scope parent = scope.parent;
        if (parent == null || scope.isFrame() && isAlive(marking, rest, parent)) {
            run(marking, rest, by, out, steps + 1);
        } else if (scope.isFrame()) {
            completed(marking, parent, rest, by, out, steps);
        } else {
            run(marking, plus(after(parent.place(Objects.requireNonNull(scope.node))), rest), by, out, steps + 1);
        }
    }

    /** To the nearest that catches it: a frame of a scope around it, or an event at the edge of the call. */
    private void thrown(Marking marking, Place token, List<Place> rest, String by, Consumer<Waits> out, int steps) {
        String error = token.node.error;
        for (Scope scope = token.scope; scope != null; scope = scope.parent) {
            Scope ended = scope;
            Stream<Place> inFrames = scope.inside.frames.stream()
                    .filter(frame -> frame.start.error.equals(error))
                    .map(frame -> ended.of(frame).place(frame.start));
            Stream<Place> atTheEdge = scope.parent == null
                    ? Stream.empty()
                    : Objects.requireNonNull(scope.node).edges.stream()
                            .filter(edge -> edge.error.equals(error))
                            .map(edge -> edgeOf(ended, edge));
            var caught = Stream.concat(inFrames, atTheEdge).findFirst();
            if (caught.isPresent()) {
                Marking left = without(marking, inside -> ended.holds(inside.scope));
                run(left, plus(caught.get(), outside(ended, rest)), by, out, steps + 1);
                return;
            }
        }
        faults.add(token + " throws " + error + ", which nothing catches");
    }

    private Place edgeOf(Scope called, Node edge) {
        Scope parent = Objects.requireNonNull(called.parent);
        taken.add(new Road(parent.place(Objects.requireNonNull(called.node)), edge));
        return parent.place(edge);
    }

    private record Delivered(Marking marking, List<Place> woken) {}

    /** The message reaches everything that waits for it: an event on the way, or at the edge of a task, call or part. */
    private Delivered delivered(Marking marking, String message) {
        Marking left = marking;
        List<Place> woken = new ArrayList<>();
        if (message.isEmpty()) {
            return new Delivered(left, woken);
        }
        List<Place> waiting = waiting(marking);
        Stream<Place> calls =
                scopes(waiting).stream().filter(scope -> scope.isCalled()).map(scope -> scope.parent.place(scope.node));
        for (Place place : waiting) {
            if (place.node.is(Kind.CATCH) && place.node.message.equals(message)) {
                left = without(left, inside -> inside == place);
                woken.addAll(after(place));
            }
            for (Node next : place.node.is(Kind.CHOICE_OF_EVENTS) ? place.node.next() : List.<Node>of()) {
                if (next.message.equals(message)) {
                    taken.add(new Road(place, next));
                    left = without(left, inside -> inside == place);
                    woken.add(place.at(next));
                }
            }
        }
        for (Place place : Stream.concat(waiting.stream(), calls).toList()) {
            for (Node edge : place.node.edges) {
                if (edge.message.equals(message)) {
                    taken.add(new Road(place, edge));
                    left = edge.isInterrupting
                            ? without(
                                    left,
                                    inside -> inside == place
                                            || (place.node.is(Kind.CALL) || place.node.is(Kind.PART))
                                                    && place.scope
                                                            .of(place.node)
                                                            .holds(inside.scope))
                            : left;
                    woken.add(place.at(edge));
                }
            }
        }
        return new Delivered(left, woken);
    }

    private List<Place> after(Place place) {
        List<Place> next = place.node.next().stream().map(place::at).toList();
        if (next.isEmpty()) {
            faults.add(place + " leads nowhere");
        }
        next.forEach(one -> taken.add(new Road(place, one.node)));
        return next;
    }

    private static List<Place> plus(Place first, List<Place> others) {
        return plus(List.of(first), others);
    }

    private static List<Place> plus(List<Place> first, List<Place> others) {
        return Stream.concat(first.stream(), others.stream()).toList();
    }

    private static List<Place> outside(Scope scope, List<Place> tokens) {
        return tokens.stream().filter(one -> !scope.holds(one.scope)).toList();
    }

    private boolean isAlive(Marking marking, List<Place> tokens, Scope scope) {
        return Stream.concat(waiting(marking).stream(), tokens.stream()).anyMatch(one -> scope.holds(one.scope));
    }

    private static Set<Scope> scopes(List<Place> places) {
        Set<Scope> found = new LinkedHashSet<>();
        for (Place place : places) {
            for (Scope scope = place.scope; scope != null; scope = scope.parent) {
                found.add(scope);
            }
        }
        return found;
    }

    private Marking without(Marking marking, Predicate<Place> gone) {
        BitSet kept = new BitSet();
        marking.waiting().stream()
                .filter(place -> !gone.test(places.get(place)))
                .forEach(kept::set);
        return marking.only(kept);
    }

    private int number(Place place) {
        return numbers.computeIfAbsent(place, added -> {
            places.add(added);
            return places.size() - 1;
        });
    }
}
