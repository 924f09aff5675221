/** The auditor's desk for one case: every entry, what it changed, why a rule said so, and how the case stood at any moment. */
@NullMarked
package id.pendamping.dossier;

import org.jspecify.annotations.NullMarked;
