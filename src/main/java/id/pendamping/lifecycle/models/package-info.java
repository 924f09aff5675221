/** The process models as pictures and words, their versions, and where a subject stands in them. */
@NullMarked
@NamedInterface("models")
package id.pendamping.lifecycle.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
