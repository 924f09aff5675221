/** Cases and phases taken away: event logs, sheets, the dossier on paper, and everything with its hashes. */
@NullMarked
package id.pendamping.exports;

import org.jspecify.annotations.NullMarked;
