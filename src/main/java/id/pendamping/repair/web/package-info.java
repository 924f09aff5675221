/** Pages of interventions. */
@NullMarked
package id.pendamping.repair.web;

import org.jspecify.annotations.NullMarked;
