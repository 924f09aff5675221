/** Interventions of administrators: asked for by one, decided by another, each on record. */
@NullMarked
package id.pendamping.repair;

import org.jspecify.annotations.NullMarked;
