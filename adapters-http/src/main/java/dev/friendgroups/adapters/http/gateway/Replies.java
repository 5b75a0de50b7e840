package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.adapters.http.wire.GroupAddReply;
import dev.friendgroups.adapters.http.wire.GroupGetReply;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns replies into friend groups; what Chat does not tell is told as missing. */
final class Replies {
  private Replies() {}

  static FriendGroups groups(Account account, GroupGetReply reply) {
    Map<GroupName, FriendGroup> groups = new LinkedHashMap<>();
    for (GroupGetReply.Item item : some(reply.items())) {
      FriendGroup group = group(item);
      if (groups.put(group.name(), group) != null) {
        throw new UnreadableReplyException("friend group '" + group.name() + "' occurs twice");
      }
    }
    return new FriendGroups(
        account, sequence(reply.currentSequence()), new ArrayList<>(groups.values()));
  }

  private static FriendGroup group(GroupGetReply.@Nullable Item item) {
    if (item == null || item.groupName() == null || item.groupName().isEmpty()) {
      throw new UnreadableReplyException("a friend group has no name");
    }
    GroupName name = new GroupName(wellFormed("a friend group's name", item.groupName()));
    List<String> ids = item.toAccounts();
    Integer number = item.friendNumber();
    if (ids == null && number == null) {
      return new FriendGroup(name, Set.of(), OptionalInt.empty());
    }
    Set<Member> members = new LinkedHashSet<>();
    int nameless = 0;
    for (String id : some(ids)) {
      if (id == null || id.isEmpty() || !isWellFormed(id)) {
        nameless++;
      } else {
        members.add(new Member(id));
      }
    }
    int counted = Math.max(number == null ? 0 : number, members.size() + nameless);
    return new FriendGroup(name, members, OptionalInt.of(counted));
  }

  static CreatedGroups created(GroupAddReply reply) {
    Map<Member, RejectedMember> rejected = new LinkedHashMap<>();
    for (GroupAddReply.@Nullable Item item : some(reply.items())) {
      if (item == null) {
        throw new UnreadableReplyException("a member's result is missing");
      }
      Long code = item.resultCode();
      if (code != null && code != 0) {
        String info = Details.cut(item.resultInfo());
        reject(rejected, item.toAccount(), new Refusal(new ErrorCode(code), info, ""));
      }
    }
    Refusal unexplained =
        new Refusal(ErrorCode.BAD_PARAMETER, "Chat names it in Fail_Account, without a reason", "");
    some(reply.failAccounts()).forEach(id -> reject(rejected, id, unexplained));
    return new CreatedGroups(sequence(reply.currentSequence()), List.copyOf(rejected.values()));
  }

  private static void reject(
      Map<Member, RejectedMember> rejected, @Nullable String id, Refusal refusal) {
    Member member = member(id);
    rejected.putIfAbsent(member, new RejectedMember(member, refusal));
  }

  static long sequence(@Nullable Long sequence) {
    return sequence == null ? 0 : sequence;
  }

  private static Member member(@Nullable String id) {
    if (id == null || id.isEmpty()) {
      throw new UnreadableReplyException("a member has no id");
    }
    return new Member(wellFormed("a member's id", id));
  }

  /** What cannot be sent back as it is would become another name on the way. */
  private static String wellFormed(String what, String text) {
    if (!isWellFormed(text)) {
      throw new UnreadableReplyException(what + " is not well-formed Unicode");
    }
    return text;
  }

  private static boolean isWellFormed(String text) {
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (Character.getType(point) == Character.SURROGATE) {
        return false;
      }
    }
    return true;
  }

  private static <T> List<T> some(@Nullable List<T> items) {
    return items == null ? List.of() : items;
  }
}
