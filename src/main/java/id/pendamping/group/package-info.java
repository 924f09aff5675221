/** Groups, their members, proposals with budget lines and bank accounts; registration and import. */
@NullMarked
package id.pendamping.group;

import org.jspecify.annotations.NullMarked;
