/** How answers leave the HTTP server, and how long clients may take. */
package dev.friendgroups.adapters.emulator.server;
