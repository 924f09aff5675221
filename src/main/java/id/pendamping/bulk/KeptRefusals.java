package id.pendamping.bulk;

import id.pendamping.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refusals as they are kept with a row: message key and arguments, one line per reason. */
final class KeptRefusals {

    private static final String BETWEEN = "\u001f";

    private KeptRefusals() {}

    static String[] write(List<Refusal> refusals) {
        return refusals.stream().map(KeptRefusals::line).toArray(String[]::new);
    }

    static List<Refusal> read(String[] kept) {
        return Arrays.stream(kept).map(KeptRefusals::refusal).toList();
    }

    private static String line(Refusal refusal) {
        return Stream.concat(
                        Stream.of(refusal.messageKey()),
                        refusal.arguments().stream()
                                .map(argument -> KeptArguments.write(argument).replace(BETWEEN, " ")))
                .collect(Collectors.joining(BETWEEN));
    }

    private static Refusal refusal(String line) {
        String[] parts = line.split(BETWEEN, -1);
        return Refusal.of(
                parts[0], Arrays.stream(parts).skip(1).map(KeptArguments::read).toArray());
    }
}
