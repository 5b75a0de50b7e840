package dev.friendgroups.bootstrap.architecture.broken.portsdonotknowpolicy.application.policy;

/** Breaks the rule that its package is named for, or is what it is broken with. */
public interface Retrying {}
