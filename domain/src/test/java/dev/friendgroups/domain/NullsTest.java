package dev.friendgroups.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.chat.Address;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Credentials;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.Network;
import dev.friendgroups.domain.chat.NoProxy;
import dev.friendgroups.domain.chat.ProxyChoice;
import dev.friendgroups.domain.chat.ProxyServer;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NullsTest {
  private static final Account ALICE = new Account("alice");
  private static final GroupName FAMILY = new GroupName("family");
  private static final Refusal REFUSAL = new Refusal(ErrorCode.NOT_A_FRIEND, "", "");
  private static final Map<Class<?>, Object> SAMPLES =
      Map.ofEntries(
          Map.entry(String.class, "https"),
          Map.entry(long.class, 1L),
          Map.entry(int.class, 1),
          Map.entry(boolean.class, true),
          Map.entry(Account.class, ALICE),
          Map.entry(GroupName.class, FAMILY),
          Map.entry(Member.class, new Member("bob")),
          Map.entry(FriendGroups.class, FriendGroups.none(ALICE)),
          Map.entry(List.class, List.of(FAMILY)),
          Map.entry(Set.class, Set.of()),
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(OptionalInt.class, OptionalInt.empty()),
          Map.entry(NoProxy.class, NoProxy.NOTHING),
          Map.entry(ProxyChoice.class, ProxyChoice.NONE),
          Map.entry(Refusal.class, REFUSAL),
          Map.entry(ErrorCode.class, ErrorCode.NOT_A_FRIEND),
          Map.entry(Remedy.class, Remedy.GIVE_UP),
          Map.entry(RejectedMember.class, new RejectedMember(new Member("bob"), REFUSAL)),
          Map.entry(JobNumber.class, new JobNumber(1)),
          Map.entry(Instant.class, Instant.EPOCH),
          Map.entry(PlanSize.class, PlanSize.NONE),
          Map.entry(Job.State.class, Job.State.FINISHED),
          Map.entry(JobTotals.class, JobTotals.NONE),
          Map.entry(SdkAppId.class, new SdkAppId(1)),
          Map.entry(Credentials.class, new SecretKey("key")),
          Map.entry(Address.class, Endpoint.at("https://chat.example.com").primary()),
          Map.entry(Address.Scheme.class, Address.Scheme.HTTPS),
          Map.entry(Endpoint.class, Endpoint.at("https://chat.example.com")));

  /** A value, and which of its parts is to be missing. */
  record Part(Class<?> type, int index, String name) {
    @Override
    public String toString() {
      return type.getSimpleName() + " without " + name;
    }
  }

  static Stream<Part> parts() {
    return Stream.of(
            Account.class,
            AccountPlan.class,
            Address.class,
            Breakdown.class,
            ChatApp.class,
            Contacts.class,
            DeletionOutcome.class,
            Endpoint.class,
            FriendGroup.class,
            FriendGroups.class,
            FriendGroups.Change.Applied.class,
            FriendGroups.Change.Refused.class,
            GroupCreation.class,
            GroupDeletion.class,
            GroupName.class,
            Job.class,
            Member.class,
            Network.class,
            NoProxy.class,
            ProxyChoice.class,
            ProxyServer.class,
            ProxyServer.Login.class,
            ReadyUserSig.class,
            Refusal.class,
            RejectedMember.class,
            RestoreOutcome.class,
            RestoreOutcome.Rejection.class,
            SecretKey.class)
        .flatMap(NullsTest::parts);
  }

  private static Stream<Part> parts(Class<?> type) {
    RecordComponent[] all = type.getRecordComponents();
    return Stream.iterate(0, n -> n < all.length, n -> n + 1)
        .filter(n -> !all[n].getType().isPrimitive())
        .map(n -> new Part(type, n, all[n].getName()));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void a_value_without_one_of_its_parts_is_refused_by_the_name_of_the_part(Part part) {
    RecordComponent[] all = part.type().getRecordComponents();
    Object[] values = Arrays.stream(all).map(one -> SAMPLES.get(one.getType())).toArray();
    values[part.index()] = null;

    assertThatThrownBy(() -> made(part.type(), all, values))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(part.name() + " must not be null");
  }

  private static Object made(Class<?> type, RecordComponent[] all, Object[] values)
      throws Throwable {
    Constructor<?> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
