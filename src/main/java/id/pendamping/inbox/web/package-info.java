/** The page of messages that were set aside. */
@NullMarked
package id.pendamping.inbox.web;

import org.jspecify.annotations.NullMarked;
