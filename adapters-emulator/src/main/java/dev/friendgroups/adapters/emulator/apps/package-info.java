/** The apps of an emulator, each with accounts, a quota, faults and a journal of its own. */
@NullMarked
package dev.friendgroups.adapters.emulator.apps;

import org.jspecify.annotations.NullMarked;
