package id.pendamping.transparency;

/** The roots of parts of a tree, from a leaf (counted from 0) up to before another. */
@FunctionalInterface
public interface Subtrees {

    byte[] root(long from, long to);
}
