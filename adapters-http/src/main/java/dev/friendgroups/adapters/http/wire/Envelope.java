package dev.friendgroups.adapters.http.wire;

import org.jspecify.annotations.Nullable;

/**
 * What every reply of Chat has in common. Each field may be missing: Chat's own samples leave some
 * out.
 *
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34620">REST API overview</a>
 */
public interface Envelope {
  /** {@code OK} or {@code FAIL}. */
  @Nullable String actionStatus();

  /** 0 for success. */
  @Nullable Long errorCode();

  /** Detail; some samples say {@code "0"} on success. */
  @Nullable String errorInfo();

  /** Detail for end users. */
  @Nullable String errorDisplay();
}
