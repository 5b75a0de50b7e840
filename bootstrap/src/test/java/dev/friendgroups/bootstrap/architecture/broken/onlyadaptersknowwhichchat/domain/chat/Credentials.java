package dev.friendgroups.bootstrap.architecture.broken.onlyadaptersknowwhichchat.domain.chat;

/** Breaks the rule that its package is named for, or is what it is broken with. */
public interface Credentials {}
