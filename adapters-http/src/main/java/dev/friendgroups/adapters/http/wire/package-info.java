/** Requests and replies of Chat's friend list API, field by field as they travel. */
@NullMarked
package dev.friendgroups.adapters.http.wire;

import org.jspecify.annotations.NullMarked;
