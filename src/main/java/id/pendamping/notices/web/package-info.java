/** The page of a person's messages. */
@NullMarked
package id.pendamping.notices.web;

import org.jspecify.annotations.NullMarked;
