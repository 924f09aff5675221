/** Downloads of a case, and of a whole phase with its progress. */
@NullMarked
package id.pendamping.exports.web;

import org.jspecify.annotations.NullMarked;
