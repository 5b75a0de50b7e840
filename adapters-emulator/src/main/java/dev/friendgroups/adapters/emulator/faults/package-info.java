/** What goes wrong on purpose. */
@NullMarked
package dev.friendgroups.adapters.emulator.faults;

import org.jspecify.annotations.NullMarked;
