package dev.friendgroups.bootstrap.architecture.broken.nothinginsideknowsspi.application.spi;

/** Breaks the rule that its package is named for, or is what it is broken with. */
public interface Adapter {}
