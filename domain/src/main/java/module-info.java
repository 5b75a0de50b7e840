/** Friend groups, the rules of deleting them, which Chat they are in, and its error codes. */
module dev.friendgroups.domain {
  exports dev.friendgroups.domain.chat;
  exports dev.friendgroups.domain.deletion;
  exports dev.friendgroups.domain.group;
  exports dev.friendgroups.domain.refusal;
  exports dev.friendgroups.domain.text;

  requires static org.jspecify;
}
