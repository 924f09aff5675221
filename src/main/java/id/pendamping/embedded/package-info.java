/** The PostgreSQL and Kafka that a plain start brings along. */
@NullMarked
package id.pendamping.embedded;

import org.jspecify.annotations.NullMarked;
