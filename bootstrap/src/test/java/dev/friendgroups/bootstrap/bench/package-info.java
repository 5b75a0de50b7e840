/** How fast it is, beside what else there is: to be looked at by people, not asserted by tests. */
package dev.friendgroups.bootstrap.bench;
