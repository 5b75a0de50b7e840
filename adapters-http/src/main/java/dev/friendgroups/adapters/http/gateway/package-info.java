/** The way to Chat over HTTP: sign, call once, read the envelope, fail over. */
package dev.friendgroups.adapters.http.gateway;
