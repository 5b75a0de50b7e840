package dev.friendgroups.adapters.emulator.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Answers as they travel. */
public final class Json {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Json() {}

  /**
   * {@return the answer as JSON in UTF-8}
   *
   * @param answer a record, a map or a list
   */
  public static byte[] bytes(Object answer) {
    return GSON.toJson(answer).getBytes(UTF_8);
  }
}
