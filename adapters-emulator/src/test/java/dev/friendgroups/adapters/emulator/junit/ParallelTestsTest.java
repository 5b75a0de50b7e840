package dev.friendgroups.adapters.emulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.EmulatedApp;
import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Tests that run at the same time on one emulator, each in an app of its own. */
class ParallelTestsTest {
  private static final Set<Long> APPS = ConcurrentHashMap.newKeySet();
  private static final CountDownLatch AT_ONCE = new CountDownLatch(2);

  @Test
  void none_sees_another() {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();

    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Parallel.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .build(),
            summary);

    assertThat(summary.getSummary().getFailures())
        .extracting(TestExecutionSummary.Failure::getException)
        .isEmpty();
    assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(9);
    assertThat(APPS).hasSize(9);
    assertThat(AT_ONCE.getCount()).isZero();
  }

  /** The tests that run at the same time. */
  @Execution(ExecutionMode.CONCURRENT)
  static class Parallel {
    @RegisterExtension
    static final ChatEmulatorExtension chats =
        ChatEmulatorExtension.create().accounts(SampleAccounts.contacts());

    @BeforeEach
    void all_methods_of_a_test_get_the_same_app(EmulatedApp chat) {
      APPS.add(chat.sdkAppId());
    }

    @RepeatedTest(6)
    void each_sees_its_own_calls_only(EmulatedApp chat) throws Exception {
      assertThat(APPS).contains(chat.sdkAppId());
      assertThat(chat.accounts()).isEqualTo(SampleAccounts.contacts());

      delete(chat);
      AT_ONCE.countDown();
      assertThat(AT_ONCE.await(20, TimeUnit.SECONDS)).isTrue();

      chat.received("group_delete").forAccount("alice").naming("family").withErrorCode(0).once();
    }

    @RepeatedTest(3)
    void one_has_a_bad_day_and_the_others_do_not_notice(EmulatedApp chat) throws Exception {
      chat.rehearse("arrears");

      delete(chat);

      chat.received("group_delete").withErrorCode(60020).once();
      chats.received("group_delete").never();
    }
  }

  private static void delete(EmulatedApp chat) throws Exception {
    URI uri =
        chat.endpoint()
            .resolve(
                "/v4/sns/group_delete?sdkappid="
                    + chat.sdkAppId()
                    + "&identifier="
                    + chat.admin()
                    + "&usersig="
                    + URLEncoder.encode(chat.userSig(), StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"From_Account\":\"alice\",\"GroupName\":[\"family\"]}"))
            .build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
  }
}
