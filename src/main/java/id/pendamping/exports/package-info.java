/** Cases and phases taken away: event logs, sheets, the dossier on paper, and everything with its hashes. */
@NullMarked
@ProgramOnly
package id.pendamping.exports;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
