/** Chat's friend list API, answered as the real one does. */
@NullMarked
package dev.friendgroups.adapters.emulator.api;

import org.jspecify.annotations.NullMarked;
