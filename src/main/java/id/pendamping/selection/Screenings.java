package id.pendamping.selection;

import id.pendamping.group.GroupSummary;

/** Counts what the eligibility table looks at. */
interface Screenings {

    Screening of(GroupSummary group);
}
