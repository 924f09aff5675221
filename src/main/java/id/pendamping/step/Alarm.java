package id.pendamping.step;

import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.function.Function;

/** On which day a model wakes the automation of this key: at its beginning, where the group lives. */
public record Alarm(String automation, Function<CaseId, LocalDate> day) {}
