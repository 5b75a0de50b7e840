package dev.friendgroups.domain.refusal;

import java.util.Optional;

/**
 * Chat's {@code ErrorCode}, known or not.
 *
 * @param number as Chat sends it; 0 stands for success and is no error code
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34348">Error codes</a>
 */
public record ErrorCode(long number) implements Comparable<ErrorCode> {
  /** A parameter is wrong; {@code ErrorInfo} says which. */
  public static final ErrorCode BAD_PARAMETER = new ErrorCode(30001);

  /** The account was never imported. */
  public static final ErrorCode UNKNOWN_ACCOUNT = new ErrorCode(30003);

  /** The caller is not an app admin. */
  public static final ErrorCode ADMIN_NEEDED = new ErrorCode(30004);

  /** Two writes to one account at once. */
  public static final ErrorCode WRITE_CONFLICT = new ErrorCode(30008);

  /** The account has as many friend groups as it may have. */
  public static final ErrorCode TOO_MANY_GROUPS = new ErrorCode(30011);

  /** The one to be put into a group is not a friend. */
  public static final ErrorCode NOT_A_FRIEND = new ErrorCode(32216);

  /** More calls than the quota allows. */
  public static final ErrorCode QUOTA_EXCEEDED = new ErrorCode(60007);

  /**
   * Takes a code that Chat may document or not.
   *
   * @param number any but 0, documented or not
   * @throws IllegalArgumentException when the number is 0
   */
  public ErrorCode {
    if (number == 0) {
      throw new IllegalArgumentException("0 means success; it is no error code");
    }
  }

  /** {@return what it means, in one sentence without a full stop; never empty} */
  public String meaning() {
    return ErrorCodes.explain(number).meaning();
  }

  /** {@return what it asks for; of an undocumented code, what its range suggests} */
  public Remedy remedy() {
    return ErrorCodes.explain(number).remedy();
  }

  /** {@return what to do, as the end of a sentence} */
  public String advice() {
    return ErrorCodes.explain(number).advice();
  }

  /**
   * {@return whose calls a second it finds too many; empty when it is about something else, such as
   * the calls of a day, or two writes at once}
   */
  public Optional<QuotaScope> quota() {
    if (number == 60007) {
      return Optional.of(QuotaScope.API);
    }
    boolean ofTheApp = number == 60011 || number == 60018 || number == 60019;
    return ofTheApp ? Optional.of(QuotaScope.APP) : Optional.empty();
  }

  /** {@return whether Chat's documentation, or its samples, explain this very code} */
  public boolean documented() {
    return ErrorCodes.documented(number);
  }

  @Override
  public int compareTo(ErrorCode other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
