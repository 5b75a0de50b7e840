package dev.friendgroups.adapters.emulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.friendgroups.adapters.emulator.calls.AnsweredCall;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.ErrorCode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request body, read as strictly as Chat reads it. */
final class RequestBody {
  private static final ErrorCode NOT_JSON = new ErrorCode(60003);
  private static final ErrorCode ACCOUNT_NOT_TEXT = new ErrorCode(60015);

  /** What Chat was seen to say of fields of a wrong type. */
  private static final String DECODE_ERROR = "SNS_DECODE_ERR";

  private final JsonObject json;

  private RequestBody(JsonObject json) {
    this.json = json;
  }

  static RequestBody parse(byte[] bytes) throws RefusedException {
    try (JsonReader reader =
        new JsonReader(
            new StringReader(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement parsed = JsonParser.parseReader(reader);
      if (!parsed.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
        throw new RefusedException(NOT_JSON, "the body is not one JSON object");
      }
      return new RequestBody(parsed.getAsJsonObject());
    } catch (IOException | JsonParseException e) {
      throw new RefusedException(NOT_JSON, "the body is not JSON in UTF-8");
    }
  }

  /** {@code From_Account}. */
  Account account() throws RefusedException {
    JsonElement value = json.get("From_Account");
    if (value == null || value.isJsonNull()) {
      throw bad("From_Account is missing");
    }
    if (!isText(value)) {
      throw new RefusedException(ACCOUNT_NOT_TEXT, "From_Account is not a string");
    }
    try {
      return new Account(value.getAsString());
    } catch (IllegalArgumentException impossible) {
      throw new RefusedException(ErrorCode.UNKNOWN_ACCOUNT, "From_Account does not exist");
    }
  }

  /** {@code GroupName}; empty when there is none. */
  List<GroupName> groupNames() throws RefusedException {
    return texts("GroupName", GroupName::new);
  }

  /** Whether a name in {@code GroupName} is empty. */
  boolean hasEmptyName() {
    return json.get("GroupName") instanceof JsonArray array
        && array.asList().stream().anyMatch(name -> isText(name) && name.getAsString().isEmpty());
  }

  /** The texts in {@code GroupName}, whatever else may be wrong with it. */
  List<String> namesAsGiven() {
    return json.get("GroupName") instanceof JsonArray array
        ? array.asList().stream()
            .filter(RequestBody::isText)
            .limit(AnsweredCall.MOST_GROUPS)
            .map(JsonElement::getAsString)
            .toList()
        : List.of();
  }

  /** {@code To_Account}; empty when there is none. */
  List<Member> members() throws RefusedException {
    return texts("To_Account", Member::new);
  }

  /** Whether {@code NeedFriend} asks for members. */
  boolean asksForMembers(String yes) {
    JsonElement value = json.get("NeedFriend");
    return value != null && isText(value) && value.getAsString().equals(yes);
  }

  /** {@code LastSequence}; -1, which no sequence is, when there is none. */
  long lastSequence() throws RefusedException {
    JsonElement value = json.get("LastSequence");
    if (value == null || value.isJsonNull()) {
      return -1;
    }
    try {
      if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
        return Long.parseLong(primitive.getAsString());
      }
    } catch (NumberFormatException notWhole) {
      throw undecodable("LastSequence is not a whole number of 64 bits");
    }
    throw undecodable("LastSequence is not a number");
  }

  private <T> List<T> texts(String field, Function<String, T> as) throws RefusedException {
    JsonElement value = json.get(field);
    if (value == null || value.isJsonNull()) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)) {
      throw undecodable(field + " is not an array");
    }
    List<T> texts = new ArrayList<>();
    for (JsonElement element : array) {
      if (!isText(element)) {
        throw undecodable(field + " contains something else than strings");
      }
      if (element.getAsString().isEmpty()) {
        throw bad(field + " contains an empty string");
      }
      texts.add(as.apply(element.getAsString()));
    }
    return texts;
  }

  private static boolean isText(@Nullable JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isString();
  }

  /** A body that is JSON, but not of this request. */
  private static RefusedException undecodable(String reason) {
    return new RefusedException(ErrorCode.BAD_PARAMETER, DECODE_ERROR, reason);
  }

  private static RefusedException bad(String info) {
    return new RefusedException(ErrorCode.BAD_PARAMETER, info);
  }
}
