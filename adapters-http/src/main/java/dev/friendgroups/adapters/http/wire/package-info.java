/** Requests and replies of Chat's friend list API, field by field as they travel. */
package dev.friendgroups.adapters.http.wire;
