/** Jobs of deletion: the plan of a request, and what became of each account in it. */
package dev.friendgroups.domain.deletion;
