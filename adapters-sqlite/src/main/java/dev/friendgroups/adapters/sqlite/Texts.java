package dev.friendgroups.adapters.sqlite;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists as the columns hold them: JSON, so that other programs can read them with json_each. */
final class Texts {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final TypeToken<List<String>> TEXTS = new TypeToken<>() {};
  private static final TypeToken<List<Group>> GROUPS = new TypeToken<>() {};

  private record Group(String name, List<String> members) {}

  private Texts() {}

  static String names(Collection<GroupName> names) {
    // Of the lists of an outcome, most are empty.
    return names.isEmpty() ? "[]" : GSON.toJson(names.stream().map(GroupName::text).toList());
  }

  /** No names where there is no text. */
  static List<GroupName> names(@Nullable String json) {
    return json == null
        ? List.of()
        : GSON.fromJson(json, TEXTS).stream().map(GroupName::new).toList();
  }

  static String members(Collection<Member> members) {
    return GSON.toJson(members.stream().map(Member::id).toList());
  }

  static Set<Member> members(String json) {
    Set<Member> members = new LinkedHashSet<>();
    GSON.fromJson(json, TEXTS).forEach(id -> members.add(new Member(id)));
    return members;
  }

  static String groups(Collection<FriendGroup> groups) {
    return GSON.toJson(
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
        : GSON.fromJson(json, GROUPS).stream().map(Texts::group).toList();
  }

  private static FriendGroup group(Group group) {
    Set<Member> members = new LinkedHashSet<>();
    group.members().forEach(id -> members.add(new Member(id)));
    return new FriendGroup(new GroupName(group.name()), members);
  }
}
