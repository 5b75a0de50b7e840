/** What the command line reads: options, profiles, keys, request files. */
package dev.friendgroups.adapters.cli.input;
