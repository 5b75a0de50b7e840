/** Jobs of deletion: the plan of a request, and what became of each account in it. */
@NullMarked
package dev.friendgroups.domain.deletion;

import org.jspecify.annotations.NullMarked;
