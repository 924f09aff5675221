/** Pages of audit work. */
@NullMarked
package id.pendamping.audit.web;

import org.jspecify.annotations.NullMarked;
