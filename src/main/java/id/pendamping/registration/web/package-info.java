/** Uploading registration files and following their import, on pages and for programs. */
@NullMarked
package id.pendamping.registration.web;

import org.jspecify.annotations.NullMarked;
