/** The pages and the operations of the API. */
@NullMarked
package id.pendamping.planning.web;

import org.jspecify.annotations.NullMarked;
