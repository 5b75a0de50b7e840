package dev.friendgroups.bootstrap.architecture.broken.domainknowsnobody.application.port.out;

/** Breaks the rule that its package is named for, or is what it is broken with. */
public interface Gateway {}
