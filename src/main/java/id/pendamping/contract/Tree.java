package id.pendamping.contract;

import java.util.LinkedHashMap;
import java.util.Map;

/** A node of a document whose keys keep their order. */
final class Tree {

    private Tree() {}

    /** Of keys and values in turn. */
    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> node = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            node.put((String) pairs[i], pairs[i + 1]);
        }
        return node;
    }
}
