package dev.friendgroups.bootstrap.architecture.broken.emulatorknowsonlythewire.adapters.http.gateway;

/** Breaks the rule that its package is named for, or is what it is broken with. */
public interface Caller {}
