package dev.friendgroups.application.port.out;

/** Chat's APIs, each of which has a quota of its own. */
public enum ChatApi {
  /** {@code group_get}. */
  FIND,
  /** {@code group_add}. */
  CREATE,
  /** {@code group_delete}. */
  DELETE
}
