package dev.friendgroups.bootstrap.architecture.broken.ouradaptersarefoundlikeany.adapters.http;

/** Breaks the rule that its package is named for, or is what it is broken with. */
public interface HttpGateway {}
