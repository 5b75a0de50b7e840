/** Puts everything together: one Guice module a part, the program's entry, the distribution. */
package dev.friendgroups.bootstrap;
