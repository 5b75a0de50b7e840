package dev.friendgroups.adapters.cli.output;

/**
 * Which deletion is told of.
 *
 * @param single whether the outcome of one account, asked for by name, is all there is to tell
 * @param dryRun whether nothing is changed
 * @param backup whether there is a way back
 * @param callsPerSecond the quota that it runs at
 */
public record DeletionRun(boolean single, boolean dryRun, boolean backup, int callsPerSecond) {}
