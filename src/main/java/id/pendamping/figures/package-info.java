/** The programme in figures: a copy for reading, built from the published events of cases and from nothing else. */
@NullMarked
package id.pendamping.figures;

import org.jspecify.annotations.NullMarked;
