/** The certificates that an emulator is reached with over TLS. */
@NullMarked
package dev.friendgroups.adapters.emulator.tls;

import org.jspecify.annotations.NullMarked;
