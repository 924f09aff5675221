/** The coordinator's mentors: pages and API. */
@NullMarked
package id.pendamping.enrolment.web;

import org.jspecify.annotations.NullMarked;
