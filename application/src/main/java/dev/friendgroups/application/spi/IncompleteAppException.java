package dev.friendgroups.application.spi;

import java.util.EnumSet;
import java.util.Set;

/** A gateway needs more of the app than an operator named. */
public final class IncompleteAppException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A part of an app. */
  public enum Part {
    /** Its SDKAppID. */
    ID,
    /** Its region or address. */
    ENDPOINT,
    /** Its secret key, or a UserSig. */
    CREDENTIALS
  }

  /** At least one part. */
  private final EnumSet<Part> missing;

  /**
   * Tells what is missing.
   *
   * @param missing at least one
   */
  public IncompleteAppException(Set<Part> missing) {
    super("the app is not complete; missing: " + missing);
    this.missing = EnumSet.copyOf(missing);
  }

  /** {@return what is missing, at least one part} */
  public Set<Part> missing() {
    return EnumSet.copyOf(missing);
  }
}
