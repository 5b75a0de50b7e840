package dev.friendgroups.adapters.emulator.api;

import com.google.gson.annotations.SerializedName;
import dev.friendgroups.adapters.http.wire.Envelope;
import dev.friendgroups.domain.refusal.Refusal;

/** How Chat says no, whatever it was asked. */
final class Refusals {
  private record RefusalReply(
      @SerializedName("ActionStatus") String actionStatus,
      @SerializedName("ErrorCode") Long errorCode,
      @SerializedName("ErrorInfo") String errorInfo,
      @SerializedName("ErrorDisplay") String errorDisplay)
      implements Envelope {}

  private Refusals() {}

  static Envelope reply(Refusal refusal) {
    return new RefusalReply("FAIL", refusal.code().number(), refusal.info(), refusal.display());
  }
}
