/** UserSigs: signing them, and checking those that others signed. */
@NullMarked
package dev.friendgroups.adapters.http.usersig;

import org.jspecify.annotations.NullMarked;
