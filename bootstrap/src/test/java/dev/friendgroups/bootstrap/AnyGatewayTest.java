package dev.friendgroups.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.elsewhere.AnyGatewayAdapter;
import com.example.elsewhere.BrokenGateway;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.spi.AppSettings;
import dev.friendgroups.application.spi.GatewayRequest;
import dev.friendgroups.application.spi.OpenGateway;
import dev.friendgroups.application.spi.Settings;
import dev.friendgroups.application.spi.WrongSetupException;
import dev.friendgroups.bootstrap.InProcess.Result;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.Region;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that is none of ours: what it is given, and who is said to be at fault. */
class AnyGatewayTest {
  private static final String CHECK = "Check the set-up: friend-groups check --gateway any\n";

  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final List<GatewayRequest> requests = new ArrayList<>();

  @TempDir Path home;

  @BeforeEach
  void connect() {
    opens(() -> AnyGatewayAdapter.open("the loft", chat));
    put("alice", "family", "work");
    put("bob", "gym");
  }

  private void put(String account, String... names) {
    List<FriendGroup> groups =
        Stream.of(names).map(name -> new FriendGroup(new GroupName(name), Set.of())).toList();
    chat.put(new Contacts(Set.of(), new FriendGroups(new Account(account), 1, groups)));
  }

  private void opens(Supplier<OpenGateway> how) {
    AnyGatewayAdapter.opens(
        request -> {
          requests.add(request);
          return how.get();
        });
  }

  private void breaksOn(String which, Supplier<Throwable> thrown) {
    breaks(call -> Optional.of(call).filter(which::equals).map(found -> thrown.get()));
  }

  private void breaks(Function<String, Optional<Throwable>> how) {
    opens(() -> AnyGatewayAdapter.open("the loft", new BrokenGateway(chat, how)));
  }

  private Result run(String line) {
    Stream<String> words = Stream.of(line.split(" ", -1));
    return new InProcess(home)
        .run(Stream.concat(words, Stream.of("--gateway", "any")).toArray(String[]::new));
  }

  @Test
  void it_may_need_no_app_at_all() {
    assertThat(run("delete --account alice family --yes"))
        .isEqualTo(
            new Result(
                0,
                "Deleted 1 friend group of alice: family (sequence 2)."
                    + " Undo: friend-groups restore 1 --gateway any\n",
                "Deleting from the loft.\n"));
    assertThat(requests.get(0).app()).isEqualTo(AppSettings.NONE);
  }

  @Test
  void it_is_given_all_that_the_operator_asked_for() throws IOException {
    Path profiles = home.resolve(".config/friend-groups/config.properties");
    Files.createDirectories(profiles.resolveSibling("."));
    Files.writeString(
        profiles, "team.gateway = any\nteam.region = tokyo\nteam.set.pool=3\nteam.set.tls=on\n");
    Path key = Files.writeString(home.resolve("key"), "the-key");
    List<String> line = new ArrayList<>(List.of("list", "--account", "alice", "--profile", "team"));
    line.addAll(List.of("--sdk-app-id", "1400000007", "--admin", "ops", "--set", "pool=a=b"));
    line.addAll(List.of("--workers", "9", "--secret-key-file", key.toString()));

    Result result = new InProcess(home).run(line.toArray(String[]::new));

    assertThat(result.code()).as(result.err()).isZero();
    GatewayRequest request = requests.get(0);
    assertThat(request.app())
        .isEqualTo(
            new AppSettings(
                Optional.of(new SdkAppId(1400000007)),
                Optional.of("ops"),
                Optional.of(Endpoint.of(Region.TOKYO)),
                Optional.of(new SecretKey("the-key"))));
    assertThat(request.settings()).isEqualTo(new Settings(Map.of("pool", "a=b", "tls", "on")));
    assertThat(request.callsAtOnce()).isEqualTo(9);
  }

  @Test
  void a_setting_that_it_does_not_know_or_misses_is_told_by_its_name() {
    assertThat(run("list --account alice --set colour=blue"))
        .isEqualTo(
            new Result(2, "", "error: gateway 'any' has no setting 'colour'; it has pool, tls\n"));
    assertThat(requests).isEmpty();
    AnyGatewayAdapter.opens(
        request -> AnyGatewayAdapter.open(request.settings().require("pool"), chat));
    assertThat(run("list --account alice"))
        .isEqualTo(new Result(2, "", "error: gateway 'any': setting 'pool' is missing\n"));
    assertThat(run("list --account alice --set pool"))
        .isEqualTo(new Result(2, "", "error: --set takes NAME=VALUE, not 'pool'\n"));
    assertThat(run("list --account alice --set pool=1 --set pool=2"))
        .isEqualTo(new Result(2, "", "error: --set pool is given twice\n"));
    assertThat(new InProcess(home).run("list", "--account=alice", "--embedded", "--set", "a=b"))
        .isEqualTo(new Result(2, "", "error: gateway 'http' has no setting 'a'\n"));
  }

  @Test
  void it_can_say_that_its_set_up_is_wrong_before_anything_is_planned() {
    opens(
        () -> {
          throw new WrongSetupException("the tunnel is down; start it");
        });

    assertThat(run("delete --from " + home.resolve("no-such-file.csv") + " --yes"))
        .isEqualTo(
            new Result(4, "", "error: gateway 'any': the tunnel is down; start it\n" + CHECK));
  }

  @Test
  void a_job_is_resumed_and_restored_in_its_own_Chat_only() {
    run("delete --account alice family --yes");
    opens(() -> AnyGatewayAdapter.open("another loft", chat));
    Result refused = new Result(2, "", "error: job 1 is for the loft, but this is another loft\n");

    assertThat(run("restore 1")).isEqualTo(refused);
    assertThat(run("resume 1").err()).endsWith(refused.err());
    opens(() -> AnyGatewayAdapter.open("the loft", chat));
    assertThat(run("restore 1").code()).isZero();
  }

  @Test
  void a_gateway_that_does_not_say_which_Chat_it_calls_cannot_be_used() {
    Result refused =
        new Result(4, "", "error: gateway 'any' does not say which Chat it calls\n" + CHECK);

    opens(() -> AnyGatewayAdapter.open(" ", chat));
    assertThat(run("list --account alice")).isEqualTo(refused);
  }

  @Test
  void what_it_throws_when_it_is_opened_is_its_own_bug() {
    opens(
        () -> {
          throw new IllegalStateException("the-key does not fit");
        });

    assertThat(run("list --account alice"))
        .isEqualTo(
            new Result(
                70,
                "",
                "error: this is a bug in gateway 'any': IllegalStateException; --verbose shows"
                    + " where\n"));
    opens(() -> AnyGatewayAdapter.open(null, chat));
    assertThat(run("list --account alice").err())
        .startsWith("error: this is a bug in gateway 'any': NullPointerException");
    opens(
        () -> {
          throw new NoClassDefFoundError("com/example/Pool");
        });
    assertThat(run("list --account alice"))
        .isEqualTo(
            new Result(
                4,
                "",
                "error: gateway 'any' cannot be used: java.lang.NoClassDefFoundError:"
                    + " com/example/Pool\n"
                    + CHECK));
  }

  @Test
  void what_it_throws_at_a_call_is_told_as_its_own_and_without_what_may_be_a_secret() {
    breaksOn("find", () -> new IllegalStateException("the-key does not fit"));

    Result result = run("list --account alice --retries 0");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err())
        .startsWith(
            "error: cannot list friend groups of alice: gateway 'any' failed:"
                + " java.lang.IllegalStateException at com.example.elsewhere.")
        .endsWith("Next: try again\n")
        .doesNotContain("the-key", "friend-groups");
  }

  @Test
  void a_deletion_that_ends_in_an_exception_is_in_doubt_and_settled_by_looking() {
    breaksOn("delete", () -> new IOException("reset"));

    Result result = run("delete --account alice family --yes");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(chat.calls()).containsExactly("find alice", "delete alice [family]", "find alice");
  }

  @Test
  void one_account_that_it_cannot_deal_with_does_not_end_a_job() throws IOException {
    Iterator<Throwable> once = List.<Throwable>of(new ArithmeticException()).iterator();
    breaks(call -> once.hasNext() ? Optional.of(once.next()) : Optional.empty());
    Path file = Files.writeString(home.resolve("a.csv"), "account,group\nalice,family\nbob,gym\n");

    Result result = run("delete --retries 0 --yes --workers 1 --from " + file);

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).contains("gateway 'any' failed: java.lang.ArithmeticException");
    assertThat(chat.groups(new Account("bob")).groups()).isEmpty();
  }

  @Test
  void a_class_that_is_missing_at_a_call_stops_the_job() {
    breaksOn("find", () -> new NoClassDefFoundError("com/example/Pool"));

    Result result = run("delete --account alice family --yes");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err())
        .contains("gateway 'any' failed: java.lang.NoClassDefFoundError: com/example/Pool");
  }

  @Test
  void what_it_throws_when_it_is_closed_changes_nothing_any_more() {
    opens(
        () ->
            new OpenGateway() {
              @Override
              public String chat() {
                return "the loft";
              }

              @Override
              public InMemoryFriendGroupGateway gateway() {
                return chat;
              }

              @Override
              public void close() {
                throw new IllegalStateException("closed already");
              }
            });

    Result result = run("list --account bob");

    assertThat(result.code()).isZero();
    assertThat(result.err())
        .startsWith("warning: gateway 'any' failed: java.lang.IllegalStateException");
    assertThat(result.out()).contains("gym");
  }
}
