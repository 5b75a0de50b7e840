/** Which Chat: the app, where it is, and who speaks for it. */
@NullMarked
package dev.friendgroups.domain.chat;

import org.jspecify.annotations.NullMarked;
