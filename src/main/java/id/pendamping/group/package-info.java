/** Groups, their members, proposals with budget lines and bank accounts; their registration and its correction. */
@NullMarked
package id.pendamping.group;

import org.jspecify.annotations.NullMarked;
