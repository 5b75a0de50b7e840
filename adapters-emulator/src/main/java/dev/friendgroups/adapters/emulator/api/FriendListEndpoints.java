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

  private final EmulatedChat chat;
  private final AbsentGroup absentGroup;

  /**
   * @param absentGroup what becomes of a deletion that names groups that are not there
   */
  public FriendListEndpoints(EmulatedChat chat, AbsentGroup absentGroup) {
    this.chat = chat;
    this.absentGroup = absentGroup;
  }

  Envelope answer(Command command, RequestBody body) throws RefusedException {
    if (command == Command.GROUP_ADD) {
      return add(body);
    }
    return command == Command.GROUP_DELETE ? delete(body) : get(body);
  }

  private Envelope add(RequestBody body) throws RefusedException {
    GroupCreation creation = creation(body);
    Change change = chat.create(creation);
    return change instanceof Change.Applied applied
        ? added(creation, applied)
        : Refusals.reply(((Change.Refused) change).refusal());
  }

  private static GroupCreation creation(RequestBody body) throws RefusedException {
    Account account = body.account();
    List<GroupName> names = body.groupNames();
    List<Member> members = body.members();
    try {
      return new GroupCreation(account, names, members);
    } catch (IllegalArgumentException outOfBounds) {
      throw new RefusedException(ErrorCode.BAD_PARAMETER, String.valueOf(outOfBounds.getMessage()));
    }
  }

  private static GroupAddReply added(GroupCreation creation, Change.Applied applied) {
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

  private static GroupAddReply.Item item(Member member, @Nullable Refusal refusal) {
    return refusal == null
        ? new GroupAddReply.Item(member.id(), 0L, "")
        : new GroupAddReply.Item(member.id(), refusal.code().number(), refusal.info());
  }

  private Envelope delete(RequestBody body) throws RefusedException {
    Change change = chat.delete(deletion(body), absentGroup);
    return change instanceof Change.Applied applied
        ? new GroupDeleteReply("OK", 0L, "", "", applied.groups().sequence())
        : Refusals.reply(((Change.Refused) change).refusal());
  }

  private static GroupDeletion deletion(RequestBody body) throws RefusedException {
    Set<GroupName> names = new LinkedHashSet<>(body.groupNames());
    try {
      return new GroupDeletion(body.account(), List.copyOf(names));
    } catch (IllegalArgumentException outOfBounds) {
      throw new RefusedException(ErrorCode.BAD_PARAMETER, String.valueOf(outOfBounds.getMessage()));
    }
  }

  private Envelope get(RequestBody body) throws RefusedException {
    boolean withMembers = body.asksForMembers(GroupGetRequest.WITH_MEMBERS);
    List<GroupName> names = body.groupNames();
    long lastSequence = body.lastSequence();
    Optional<FriendGroups> known = chat.find(body.account());
    if (known.isEmpty()) {
      return Refusals.reply(
          new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "From_Account does not exist", ""));
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
