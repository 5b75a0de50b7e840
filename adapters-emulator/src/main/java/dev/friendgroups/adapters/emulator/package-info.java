/** A Chat to test against: answers the friend list API as the real one does. */
@NullMarked
package dev.friendgroups.adapters.emulator;

import org.jspecify.annotations.NullMarked;
