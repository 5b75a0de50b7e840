/** What the emulated Chat does with what a client asks of it. */
@NullMarked
package dev.friendgroups.application.port.in.chat;

import org.jspecify.annotations.NullMarked;
