/** Friend groups, the rules of deleting them, and the meaning of Chat's error codes. */
module dev.friendgroups.domain {
  exports dev.friendgroups.domain.deletion;
  exports dev.friendgroups.domain.group;
  exports dev.friendgroups.domain.refusal;
}
