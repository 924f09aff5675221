/** What programs send and what they are told: commands in JSON, problems, and their description. */
@NullMarked
package id.pendamping.forms.web;

import org.jspecify.annotations.NullMarked;
