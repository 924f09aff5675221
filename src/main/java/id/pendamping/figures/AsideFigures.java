package id.pendamping.figures;

import id.pendamping.shared.Rupiah;

/** How many cases are off the straight road for this reason, and the rupiah that it concerns. */
public record AsideFigures(Only aside, int cases, Rupiah rupiah) {}
