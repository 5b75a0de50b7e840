/** The way to Chat over HTTP: sign, call once, read the envelope, fail over. */
@NullMarked
package dev.friendgroups.adapters.http.gateway;

import org.jspecify.annotations.NullMarked;
