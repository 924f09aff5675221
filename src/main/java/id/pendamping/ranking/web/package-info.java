/** Its pages, sheets and operations. */
@NullMarked
package id.pendamping.ranking.web;

import org.jspecify.annotations.NullMarked;
