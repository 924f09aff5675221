/** How a whole phase moves through the models: where cases wait, for how long, with how much money, and which ways they take. */
@NullMarked
package id.pendamping.flowmap;

import org.jspecify.annotations.NullMarked;
