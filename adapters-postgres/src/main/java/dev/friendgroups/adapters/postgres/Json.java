package dev.friendgroups.adapters.postgres;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import com.google.gson.reflect.TypeToken;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names and lists as the columns hold them: JSON, so that other programs can read them, whatever
 * letters they are made of. The type is {@code json}: {@code jsonb} refuses some of them.
 */
final class Json {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final TypeToken<List<String>> TEXTS = new TypeToken<>() {};
  private static final TypeToken<List<Group>> GROUPS = new TypeToken<>() {};

  private record Group(String name, List<String> members) {}

  private Json() {}

  /** Any value; half a letter, which no encoding has room for, is written as an escape. */
  static String of(Object value) {
    String json = GSON.toJson(value);
    StringBuilder escaped = new StringBuilder();
    int copied = 0;
    for (int at = 0; at < json.length(); at++) {
      char letter = json.charAt(at);
      if (!Character.isSurrogate(letter)) {
        continue;
      }
      boolean pair =
          at + 1 < json.length() && Character.isSurrogatePair(letter, json.charAt(at + 1));
      if (pair) {
        at++;
      } else {
        escaped.append(json, copied, at).append("\\u%04x".formatted((int) letter));
        copied = at + 1;
      }
    }
    return copied == 0 ? json : escaped.append(json, copied, json.length()).toString();
  }

  static <T> T read(String json, Class<T> type) {
    return requirePresent(GSON.fromJson(json, type));
  }

  static String names(Collection<GroupName> names) {
    return of(names.stream().map(GroupName::text).toList());
  }

  static List<GroupName> names(String json) {
    return requirePresent(GSON.fromJson(json, TEXTS)).stream().map(GroupName::new).toList();
  }

  static String groups(Collection<FriendGroup> groups) {
    return of(
        groups.stream()
            .map(
                group ->
                    new Group(
                        group.name().text(), group.members().stream().map(Member::id).toList()))
            .toList());
  }

  /** No groups where there is no text. */
  static List<FriendGroup> groups(@Nullable String json) {
    return json == null
        ? List.of()
        : requirePresent(GSON.fromJson(json, GROUPS)).stream().map(Json::group).toList();
  }

  private static FriendGroup group(Group group) {
    Set<Member> members = new LinkedHashSet<>();
    group.members().forEach(id -> members.add(new Member(id)));
    return new FriendGroup(new GroupName(group.name()), members);
  }

  private static <T> T requirePresent(@Nullable T value) {
    if (value == null) {
      throw new JsonSyntaxException("null");
    }
    return Objects.requireNonNull(value);
  }
}
