package dev.friendgroups.bootstrap.architecture.broken.packagesarenullmarked.domain;

/** Of which nobody knows whether it takes null. */
public final class Unmarked {}
