/** The emulator's accounts: written as JSON, and some to begin with. */
@NullMarked
package dev.friendgroups.adapters.emulator.accounts;

import org.jspecify.annotations.NullMarked;
