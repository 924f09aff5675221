/** What others may build on: every published fact described for people and for machines, with its schema. */
@NullMarked
package id.pendamping.contract;

import org.jspecify.annotations.NullMarked;
