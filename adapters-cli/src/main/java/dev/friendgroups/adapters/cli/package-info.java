/** The command line: text becomes friend groups here, and outcomes become text. */
package dev.friendgroups.adapters.cli;
