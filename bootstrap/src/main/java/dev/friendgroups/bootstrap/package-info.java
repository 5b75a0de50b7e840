/** Puts everything together: one Guice module a part, the program's entry, the distribution. */
@NullMarked
package dev.friendgroups.bootstrap;

import org.jspecify.annotations.NullMarked;
