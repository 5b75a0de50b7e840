package dev.friendgroups.adapters.cli.input;

/**
 * What is wrong with one part of the set-up.
 *
 * @param part which part, in a word: {@code region}
 * @param why what nobody who needs the part gets past
 */
public record Fault(String part, RuntimeException why) {}
