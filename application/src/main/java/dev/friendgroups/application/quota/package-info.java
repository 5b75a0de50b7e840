/** How the shares of one app's quota are negotiated, wherever they are written down. */
@NullMarked
package dev.friendgroups.application.quota;

import org.jspecify.annotations.NullMarked;
