/** UserSigs: signing them, and checking those that others signed. */
package dev.friendgroups.adapters.http.usersig;
