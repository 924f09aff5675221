/** The events as a page, and their schemas and AsyncAPI description for machines. */
@NullMarked
package id.pendamping.contract.web;

import org.jspecify.annotations.NullMarked;
