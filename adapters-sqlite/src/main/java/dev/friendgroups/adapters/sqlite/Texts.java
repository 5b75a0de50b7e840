package dev.friendgroups.adapters.sqlite;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonWriter;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists as the columns hold them: JSON, so that other programs can read them with json_each. */
final class Texts {
  private static final Gson GSON = new Gson();
  private static final TypeToken<List<String>> TEXTS = new TypeToken<>() {};
  private static final TypeToken<List<Group>> GROUPS = new TypeToken<>() {};

  private record Group(String name, List<String> members) {}

  private Texts() {}

  static String names(Collection<GroupName> names) {
    // Of the lists of an outcome, most are empty.
    return names.isEmpty() ? "[]" : written(json -> texts(json, names, GroupName::text));
  }

  /** No names where there is no text. */
  static List<GroupName> names(@Nullable String json) {
    return json == null
        ? List.of()
        : GSON.fromJson(json, TEXTS).stream().map(GroupName::new).toList();
  }

  static String members(Collection<Member> members) {
    return written(json -> texts(json, members, Member::id));
  }

  static Set<Member> members(String json) {
    Set<Member> members = new LinkedHashSet<>();
    GSON.fromJson(json, TEXTS).forEach(id -> members.add(new Member(id)));
    return members;
  }

  static String groups(Collection<FriendGroup> groups) {
    return written(
        json -> {
          json.beginArray();
          for (FriendGroup group : groups) {
            json.beginObject().name("name").value(group.name().text()).name("members");
            texts(json, group.members(), Member::id);
            json.endObject();
          }
          json.endArray();
        });
  }

  private static <T> void texts(JsonWriter json, Collection<T> values, Function<T, String> text)
      throws IOException {
    json.beginArray();
    for (T value : values) {
      json.value(text.apply(value));
    }
    json.endArray();
  }

  /** What is written to a {@link JsonWriter}. */
  private interface Content {
    void to(JsonWriter json) throws IOException;
  }

  private static String written(Content content) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      content.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** No groups where there is no text. */
  static List<FriendGroup> groups(@Nullable String json) {
    return json == null
        ? List.of()
        : GSON.fromJson(json, GROUPS).stream().map(Texts::group).toList();
  }

  private static FriendGroup group(Group group) {
    Set<Member> members = new LinkedHashSet<>();
    group.members().forEach(id -> members.add(new Member(id)));
    return new FriendGroup(new GroupName(group.name()), members);
  }
}
