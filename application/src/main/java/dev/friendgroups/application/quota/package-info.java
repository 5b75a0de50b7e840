/** How the shares of one app's quota are negotiated, wherever they are written down. */
package dev.friendgroups.application.quota;
