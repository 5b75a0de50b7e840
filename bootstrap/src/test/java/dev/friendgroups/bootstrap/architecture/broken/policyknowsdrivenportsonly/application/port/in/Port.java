package dev.friendgroups.bootstrap.architecture.broken.policyknowsdrivenportsonly.application.port.in;

/** Breaks the rule that its package is named for, or is what it is broken with. */
public interface Port {}
