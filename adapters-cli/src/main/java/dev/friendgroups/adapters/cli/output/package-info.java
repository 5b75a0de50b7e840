/** What the command line tells: data, progress, problems, for people and for programs. */
package dev.friendgroups.adapters.cli.output;
