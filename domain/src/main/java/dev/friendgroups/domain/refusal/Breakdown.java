package dev.friendgroups.domain.refusal;

/**
 * Chat could not be asked: no connection, no answer in time, or an answer nobody can read.
 *
 * @param summary what happened, in one line without secrets
 * @param remedy what to do about it
 */
public record Breakdown(String summary, Remedy remedy) implements Problem {}
