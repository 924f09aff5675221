package id.pendamping.lifecycle.walks;

/** A node in a scope: where a token is. There is one object of each. */
final class Place {

    final Scope scope;
    final Node node;

    Place(Scope scope, Node node) {
        this.scope = scope;
        this.node = node;
    }

    Place at(Node next) {
        return scope.place(next);
    }

    @Override
    public String toString() {
        return scope.path + '/' + node.id;
    }
}
