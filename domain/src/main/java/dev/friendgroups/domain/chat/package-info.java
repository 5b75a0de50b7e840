/** Which Chat: the app, where it is, and who speaks for it. */
package dev.friendgroups.domain.chat;
