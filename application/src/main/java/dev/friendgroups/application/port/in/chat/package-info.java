/** What the emulated Chat does with what a client asks of it. */
package dev.friendgroups.application.port.in.chat;
