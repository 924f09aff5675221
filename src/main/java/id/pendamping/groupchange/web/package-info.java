/** The page on which a change in a group is announced, and where its changes are read. */
@NullMarked
package id.pendamping.groupchange.web;

import org.jspecify.annotations.NullMarked;
