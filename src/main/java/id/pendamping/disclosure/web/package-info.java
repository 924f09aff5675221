/** The page that shows a group's personal data. */
@NullMarked
package id.pendamping.disclosure.web;

import org.jspecify.annotations.NullMarked;
