/** Its pages, paper and operations. */
@NullMarked
package id.pendamping.decree.web;

import org.jspecify.annotations.NullMarked;
