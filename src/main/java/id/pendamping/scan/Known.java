package id.pendamping.scan;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Things that come again and again, numbered from 0. */
final class Known<T> {

    private final Map<ByteBuffer, Integer> numbers = new ConcurrentHashMap<>();
    private final List<T> things = new ArrayList<>();

    int number(ByteBuffer key, Supplier<T> thing) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        synchronized (things) {
            Integer meanwhile = numbers.get(key);
            if (meanwhile != null) {
                return meanwhile;
            }
            things.add(thing.get());
            byte[] copy = new byte[key.remaining()];
            key.duplicate().get(copy);
            numbers.put(ByteBuffer.wrap(copy), things.size() - 1);
            return things.size() - 1;
        }
    }

    T get(int number) {
        return things.get(number);
    }

    int size() {
        return things.size();
    }
}
