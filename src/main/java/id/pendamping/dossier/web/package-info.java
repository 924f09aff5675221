/** The dossier as pages. */
@NullMarked
package id.pendamping.dossier.web;

import org.jspecify.annotations.NullMarked;
