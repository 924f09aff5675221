package id.pendamping.mentoring;

import java.time.LocalDate;

/** From which day and until which one a group needs a mentor, both included. */
record ServiceDays(LocalDate from, LocalDate until) {}
