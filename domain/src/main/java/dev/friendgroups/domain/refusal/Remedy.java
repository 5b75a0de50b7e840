package dev.friendgroups.domain.refusal;

/** What an error code asks for. */
public enum Remedy {
  /** Something in the request is wrong; the same request will be refused again. */
  CORRECT_REQUEST(false, "correct the request; repeating it as it is will not help"),
  /** Credentials, admin rights, app, region or plan are wrong; no request will succeed. */
  FIX_SETUP(false, "fix the set-up: credentials, admin rights, app and region"),
  /** A passing fault of Chat or the network. */
  TRY_AGAIN(true, "try again"),
  /** Too many calls, or two writes at once. */
  SLOW_DOWN(true, "slow down, then try again"),
  /** The signature ran out or was damaged; a new one may be accepted. */
  SIGN_AGAIN(true, "sign again with the right key"),
  /** Neither waiting nor correcting helps. */
  GIVE_UP(false, "give up: Chat will not do this");

  private final boolean retryable;
  private final String advice;

  Remedy(boolean retryable, String advice) {
    this.retryable = retryable;
    this.advice = advice;
  }

  /** {@return whether the same request may succeed later without anybody correcting anything} */
  public boolean retryable() {
    return retryable;
  }

  /** {@return whether nothing that comes later changes the answer to this request} */
  public boolean concludes() {
    return this == CORRECT_REQUEST || this == GIVE_UP;
  }

  /** {@return whether it is about whoever asks, so that any other request meets the same} */
  public boolean concernsCaller() {
    return this == FIX_SETUP || this == SIGN_AGAIN;
  }

  /** {@return what to do, as the end of a sentence} */
  public String advice() {
    return advice;
  }
}
