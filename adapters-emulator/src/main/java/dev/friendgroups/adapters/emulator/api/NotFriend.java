package dev.friendgroups.adapters.emulator.api;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What Chat says of a member, put into a group, who is not a friend: it was seen to say either. */
public enum NotFriend {
  /** As the sample on the documentation's page. */
  DOCUMENTED(32216, "Err_SNS_GroupAdd_ToTinyId_Not_Friend"),
  /** As it was recorded from the real service in 2020. */
  RECORDED(30001, "Err_SNS_GroupAdd_Friend_Not_Exist");

  private final long code;
  private final String info;

  NotFriend(long code, String info) {
    this.code = code;
    this.info = info;
  }

  /**
   * Finds the one with this code.
   *
   * @param code 32216 or 30001
   * @return the one that answers so
   * @throws IllegalArgumentException when there is none
   */
  public static NotFriend of(long code) {
    return Arrays.stream(values())
        .filter(one -> one.code == code)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the code for those who are not friends is "
                        + code
                        + ", not one of "
                        + Arrays.stream(values())
                            .map(one -> Long.toString(one.code))
                            .collect(Collectors.joining(", "))));
  }

  long code() {
    return code;
  }

  String info() {
    return info;
  }
}
