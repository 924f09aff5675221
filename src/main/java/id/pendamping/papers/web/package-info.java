/** The page of a registration's papers, and the same for programs. */
@NullMarked
package id.pendamping.papers.web;

import org.jspecify.annotations.NullMarked;
