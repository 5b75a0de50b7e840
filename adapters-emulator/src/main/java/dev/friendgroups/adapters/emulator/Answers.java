package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import dev.friendgroups.adapters.http.wire.Envelope;
import dev.friendgroups.domain.refusal.Refusal;

/** Answers as they travel. */
final class Answers {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Answers() {}

  /** How Chat says no, whatever it was asked. */
  static Envelope refusal(Refusal refusal) {
    return new RefusalReply("FAIL", refusal.code().number(), refusal.info(), refusal.display());
  }

  static byte[] json(Object answer) {
    return GSON.toJson(answer).getBytes(UTF_8);
  }

  private record RefusalReply(
      @SerializedName("ActionStatus") String actionStatus,
      @SerializedName("ErrorCode") Long errorCode,
      @SerializedName("ErrorInfo") String errorInfo,
      @SerializedName("ErrorDisplay") String errorDisplay)
      implements Envelope {}
}
