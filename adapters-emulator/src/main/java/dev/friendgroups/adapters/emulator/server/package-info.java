/** How answers leave the HTTP server, and how long clients may take. */
@NullMarked
package dev.friendgroups.adapters.emulator.server;

import org.jspecify.annotations.NullMarked;
