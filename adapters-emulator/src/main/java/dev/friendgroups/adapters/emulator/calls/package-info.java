/** The calls of Chat's API: counted, limited and logged. */
@NullMarked
package dev.friendgroups.adapters.emulator.calls;

import org.jspecify.annotations.NullMarked;
