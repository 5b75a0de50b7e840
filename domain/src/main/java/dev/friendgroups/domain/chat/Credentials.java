package dev.friendgroups.domain.chat;

/** What calls are signed with. Shows itself nowhere: not in {@code toString}, not in messages. */
public sealed interface Credentials permits SecretKey, ReadyUserSig {}
