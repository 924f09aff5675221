@NullMarked
package id.pendamping.help.web;

import org.jspecify.annotations.NullMarked;
