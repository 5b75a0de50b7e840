package dev.friendgroups.adapters.cli.output;

/**
 * Which deletion is told of.
 *
 * @param chat which Chat, in words
 * @param single whether the outcome of one account, asked for by name, is all there is to tell
 * @param dryRun whether nothing is changed
 * @param backup whether there is a way back
 * @param callsPerSecond the quota that it runs at
 * @param unread accounts of which all groups were to be deleted, but none could be read; they are
 *     told apart from it
 * @param hints how to go on
 */
public record DeletionRun(
    String chat,
    boolean single,
    boolean dryRun,
    boolean backup,
    int callsPerSecond,
    long unread,
    Hints hints) {}
