/** The emulator's own API, which sets it up and shows what it saw. */
@NullMarked
package dev.friendgroups.adapters.emulator.control;

import org.jspecify.annotations.NullMarked;
