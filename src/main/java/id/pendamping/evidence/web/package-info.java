/** Sending pictures in pieces, showing them, and the page of what has arrived for a case. */
@NullMarked
package id.pendamping.evidence.web;

import org.jspecify.annotations.NullMarked;
