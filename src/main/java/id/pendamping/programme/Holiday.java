package id.pendamping.programme;

import java.time.LocalDate;

/** A day on which the public service does not work, by its name in the decree. */
public record Holiday(LocalDate on, String name) {}
