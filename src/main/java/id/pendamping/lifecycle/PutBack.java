package id.pendamping.lifecycle;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.function.BiConsumer;

/** What a feature sets right just before administrators put a case back to one of its steps. */
public record PutBack(String step, BiConsumer<CaseId, Act> preparation) {}
