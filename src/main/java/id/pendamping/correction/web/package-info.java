/** Where a correction of a paper is proposed. */
@NullMarked
package id.pendamping.correction.web;

import org.jspecify.annotations.NullMarked;
