package id.pendamping.lifecycle.walks;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where tokens run: a process as it was called, a part of one, or a frame within one. There is one object of each. */
final class Scope {

    final String path;
    /** The process, the part or the frame. */
    final Node inside;
    /** The scope that called or contains it; null for the way of the case itself. */
    final @Nullable Scope parent;
    /** What it is in the parent. */
    final @Nullable Node node;

    private final Map<Node, Scope> children = new HashMap<>();
    private final Map<Node, Place> places = new HashMap<>();

    private Scope(String path, Node inside, @Nullable Scope parent, @Nullable Node node) {
        this.path = path;
        this.inside = inside;
        this.parent = parent;
        this.node = node;
    }

    static Scope ofCase(Node process) {
        return new Scope(process.id, process, null, null);
    }

    Scope of(Node call, Node process) {
        return children.computeIfAbsent(call, called -> new Scope(path + '/' + call.id, process, this, call));
    }

    Scope of(Node frame) {
        return of(frame, frame);
    }

    Place place(Node at) {
        return places.computeIfAbsent(at, added -> new Place(this, added));
    }

    /** A frame ends where it is: nothing follows it. */
    boolean isFrame() {
        return inside.is(Node.Kind.FRAME);
    }

    /** Followed by something where it ends, and left by what is at its edge. */
    boolean isCalled() {
        return parent != null && !isFrame();
    }

    boolean holds(@Nullable Scope other) {
        return other != null && (other == this || holds(other.parent));
    }
}
