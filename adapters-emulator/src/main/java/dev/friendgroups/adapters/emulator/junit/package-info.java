/** The Chat to test against, as an extension of JUnit 5. */
@NullMarked
package dev.friendgroups.adapters.emulator.junit;

import org.jspecify.annotations.NullMarked;
