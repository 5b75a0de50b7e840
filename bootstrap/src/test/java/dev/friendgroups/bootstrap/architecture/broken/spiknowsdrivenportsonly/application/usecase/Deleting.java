package dev.friendgroups.bootstrap.architecture.broken.spiknowsdrivenportsonly.application.usecase;

/** Breaks the rule that its package is named for, or is what it is broken with. */
public interface Deleting {}
