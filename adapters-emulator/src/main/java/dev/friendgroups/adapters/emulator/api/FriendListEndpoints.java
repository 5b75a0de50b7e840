package dev.friendgroups.adapters.emulator.api;

import dev.friendgroups.adapters.emulator.calls.Command;
import dev.friendgroups.adapters.http.wire.Envelope;
import dev.friendgroups.adapters.http.wire.GroupAddReply;
import dev.friendgroups.adapters.http.wire.GroupDeleteReply;
import dev.friendgroups.adapters.http.wire.GroupGetReply;
import dev.friendgroups.adapters.http.wire.GroupGetRequest;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.FriendGroups.Change;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does what the requests ask for, and answers them as Chat would. */
public final class FriendListEndpoints {
  /** The {@code LastSequence} of a client that has seen nothing yet. */
  private static final long FIRST_PULL = 0;

  /** What Chat was seen to say of a new group's name that is too long or too short. */
  private static final String NAME_LENGTH = "Err_SNS_GroupAdd_Req_Group_Name_Len_Illegal";

  private final AbsentGroup absentGroup;
  private final NotFriend notFriend;

  /**
   * Endpoints that choose so where the documentation is silent.
   *
   * @param absentGroup what becomes of a deletion that names groups that are not there
   * @param notFriend what is said of a member who is not a friend
   */
  public FriendListEndpoints(AbsentGroup absentGroup, NotFriend notFriend) {
    this.absentGroup = absentGroup;
    this.notFriend = notFriend;
  }

  Envelope answer(EmulatedChat chat, Command command, RequestBody body) throws RefusedException {
    if (command == Command.GROUP_ADD) {
      return add(chat, body);
    }
    return command == Command.GROUP_DELETE ? delete(chat, body) : get(chat, body);
  }

  private Envelope add(EmulatedChat chat, RequestBody body) throws RefusedException {
    GroupCreation creation = creation(body);
    Change change = chat.create(creation);
    if (change instanceof Change.Applied applied) {
      return added(creation, applied);
    }
    Refusal refusal = ((Change.Refused) change).refusal();
    throw refusal.code().equals(ErrorCode.BAD_PARAMETER)
        ? nameLength(refusal.info())
        : new RefusedException(refusal);
  }

  private static RefusedException nameLength(String reason) {
    return new RefusedException(ErrorCode.BAD_PARAMETER, NAME_LENGTH, reason);
  }

  private static GroupCreation creation(RequestBody body) throws RefusedException {
    Account account = body.account();
    if (body.hasEmptyName()) {
      throw nameLength("a name is empty");
    }
    List<GroupName> names = body.groupNames();
    List<Member> members = body.members();
    try {
      return new GroupCreation(account, names, members);
    } catch (IllegalArgumentException outOfBounds) {
      throw new RefusedException(ErrorCode.BAD_PARAMETER, String.valueOf(outOfBounds.getMessage()));
    }
  }

  private GroupAddReply added(GroupCreation creation, Change.Applied applied) {
    long sequence = applied.groups().sequence();
    if (creation.members().isEmpty()) {
      return new GroupAddReply("OK", 0L, "", "", sequence, null, null);
    }
    Map<Member, Refusal> rejected = new LinkedHashMap<>();
    applied.rejected().forEach(one -> rejected.put(one.member(), one.refusal()));
    List<GroupAddReply.Item> items =
        creation.members().stream().map(member -> item(member, rejected.get(member))).toList();
    List<String> failed = rejected.keySet().stream().map(Member::id).toList();
    return new GroupAddReply("OK", 0L, "", "", sequence, items, failed.isEmpty() ? null : failed);
  }

  private GroupAddReply.Item item(Member member, @Nullable Refusal refusal) {
    return refusal == null
        ? new GroupAddReply.Item(member.id(), 0L, "")
        : new GroupAddReply.Item(member.id(), notFriend.code(), notFriend.info());
  }

  private Envelope delete(EmulatedChat chat, RequestBody body) throws RefusedException {
    Change change = chat.delete(deletion(body), absentGroup);
    if (change instanceof Change.Applied applied) {
      return new GroupDeleteReply("OK", 0L, "", "", applied.groups().sequence());
    }
    throw new RefusedException(((Change.Refused) change).refusal());
  }

  private static GroupDeletion deletion(RequestBody body) throws RefusedException {
    Set<GroupName> names = new LinkedHashSet<>(body.groupNames());
    try {
      return new GroupDeletion(body.account(), List.copyOf(names));
    } catch (IllegalArgumentException outOfBounds) {
      throw new RefusedException(ErrorCode.BAD_PARAMETER, String.valueOf(outOfBounds.getMessage()));
    }
  }

  private Envelope get(EmulatedChat chat, RequestBody body) throws RefusedException {
    boolean withMembers = body.asksForMembers(GroupGetRequest.WITH_MEMBERS);
    List<GroupName> names = body.groupNames();
    long lastSequence = body.lastSequence();
    Optional<FriendGroups> known = chat.find(body.account());
    if (known.isEmpty()) {
      throw new RefusedException(ErrorCode.UNKNOWN_ACCOUNT, "From_Account does not exist");
    }
    FriendGroups groups = known.get();
    List<FriendGroup> shown = names.isEmpty() ? groups.groups() : groups.named(names);
    if (names.isEmpty() && lastSequence != FIRST_PULL && lastSequence == groups.sequence()) {
      shown = List.of();
    }
    List<GroupGetReply.Item> items = shown.stream().map(group -> item(group, withMembers)).toList();
    return new GroupGetReply("OK", 0L, "", "", groups.sequence(), items);
  }

  private static GroupGetReply.Item item(FriendGroup group, boolean withMembers) {
    List<String> members = withMembers ? group.members().stream().map(Member::id).toList() : null;
    return new GroupGetReply.Item(group.name().text(), group.members().size(), members);
  }
}
