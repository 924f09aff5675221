/** What others may build on: every published fact described for people and for machines, with its schema. */
@NullMarked
@ProgramOnly
package id.pendamping.contract;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
