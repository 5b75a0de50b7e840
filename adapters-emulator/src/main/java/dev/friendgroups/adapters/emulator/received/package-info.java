/** What was asked of an emulator, to be looked for in its journal. */
@NullMarked
package dev.friendgroups.adapters.emulator.received;

import org.jspecify.annotations.NullMarked;
