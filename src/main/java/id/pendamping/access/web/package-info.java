/** Accounts, secrets and tokens, and what every page shares. */
@NullMarked
@NamedInterface("web")
package id.pendamping.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
