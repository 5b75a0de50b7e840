package dev.friendgroups.adapters.http.wire;

import org.jspecify.annotations.Nullable;

/**
 * What every reply of Chat has in common. Each field may be missing: Chat's own samples leave some
 * out.
 *
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34620">REST API overview</a>
 */
public interface Envelope {
  /** {@return {@code OK} or {@code FAIL}; null when Chat left it out} */
  @Nullable String actionStatus();

  /** {@return 0 for success; null when Chat left it out} */
  @Nullable Long errorCode();

  /** {@return the detail, null when Chat left it out; some samples say {@code "0"} on success} */
  @Nullable String errorInfo();

  /** {@return the detail for end users; null when Chat left it out} */
  @Nullable String errorDisplay();
}
