/** The way to Chat over HTTP: sign, pace, call, read the envelope, retry by remedy, fail over. */
package dev.friendgroups.adapters.http.gateway;
