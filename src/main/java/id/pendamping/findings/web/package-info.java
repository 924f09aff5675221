/** Pages and downloads of findings. */
@NullMarked
package id.pendamping.findings.web;

import org.jspecify.annotations.NullMarked;
