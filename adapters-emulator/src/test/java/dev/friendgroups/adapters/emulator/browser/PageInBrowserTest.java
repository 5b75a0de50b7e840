package dev.friendgroups.adapters.emulator.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The emulator's page in a real browser. */
class PageInBrowserTest {
  private static final String TAB = "\uE004";
  private static final String ENTER = "\uE007";
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private final ChatEmulator emulator = ChatEmulator.builder().start();

  private Browser browser;
  private Path profile;

  @BeforeEach
  void open() throws Exception {
    Optional<Path> driver = Browser.driver();
    assumeTrue(
        driver.isPresent(),
        "SKIPPED: no browser; install chromium and chromium-driver to test the page");
    emulator.put(SampleAccounts.contacts());
    profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser");
    browser = new Browser(driver.get(), profile);
  }

  @AfterEach
  void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
    emulator.close();
  }

  private String page() {
    return emulator.endpoint() + "/emulator/";
  }

  private void openWithKey() throws Exception {
    browser.open(page() + "#key=" + emulator.controlKey().text());
    browser.find("//main[not(@hidden)]");
  }

  private String delete(String group) throws Exception {
    URI uri =
        emulator
            .endpoint()
            .resolve(
                "/v4/sns/group_delete?sdkappid="
                    + emulator.sdkAppId()
                    + "&identifier="
                    + emulator.admin()
                    + "&usersig="
                    + URLEncoder.encode(emulator.userSig(), StandardCharsets.UTF_8));
    String body = "{\"From_Account\":\"alice\",\"GroupName\":[\"" + group + "\"]}";
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void the_key_leaves_the_address_and_what_is_shown_needs_it() throws Exception {
    browser.open(page());
    browser.type("//input[@id='key']", "wrong");
    browser.press(ENTER);
    assertThat(browser.text("//p[@id='problem'][string-length()>0]"))
        .startsWith("control needs the header Authorization");

    browser.type("//input[@id='key']", emulator.controlKey().text());
    browser.press(ENTER);
    browser.find("//ul[@id='accounts']//button[.='alice']");

    openWithKey();
    browser.find("//p[starts-with(., 'version')]");
    assertThat(browser.address()).isEqualTo(page());
    assertThat(browser.run("return document.documentElement.outerHTML").getAsString())
        .doesNotContain(emulator.controlKey().text());
  }

  @Test
  void a_fault_switched_on_makes_a_call_fail_in_the_journal() throws Exception {
    openWithKey();
    assertThat(delete("gym")).contains("\"ErrorCode\":0");
    browser.find("//details[contains(., 'alice: gym') and contains(., 'done')]");

    browser.click("//select[@id='rehearsal']/option[.='wrong-region']");
    browser.click("//button[.='Apply faults']");
    browser.find("//output[contains(., '*:60026:1')]");
    assertThat(delete("family")).contains("\"ErrorCode\":60026");

    browser.click("//details[contains(., 'error 60026')]/summary");
    assertThat(browser.text("//details[@open]"))
        .contains("group_delete", "usersig=***", "\"ErrorCode\":60026");
    assertThat(browser.text("//table[@id='counters']//tr[th='group_delete']"))
        .startsWith("group_delete 2 0 ");

    browser.click("//button[.='No faults']");
    browser.find("//output[.='Nothing goes wrong.']");
    assertThat(delete("family")).contains("\"ErrorCode\":0");
  }

  @Test
  void the_quota_is_set_by_hand_and_a_mistake_is_told() throws Exception {
    openWithKey();
    browser.type("//input[@name='callsPerSecond']", "0");
    browser.type("//input[@name='callsPerDay']", "1");
    browser.click("//button[.='Apply quota']");
    browser.find("//output[.='Granted: 1 calls in 24 hours.']");
    assertThat(delete("gym")).contains("\"ErrorCode\":0");
    assertThat(delete("gym")).contains("\"ErrorCode\":60028");

    browser.type("//textarea[@id='rules']", "nonsense");
    browser.click("//button[.='Apply faults']");
    assertThat(browser.text("//p[@id='problem'][string-length()>0]"))
        .startsWith("fault rule 'nonsense' is not command:kind:probability");
  }

  @Test
  void accounts_are_searched_edited_and_restored_from_a_snapshot() throws Exception {
    openWithKey();
    browser.click("//button[.='Take a snapshot']");
    browser.type("//input[@id='term']", "ALI");
    browser.press(ENTER);
    browser.find("//ul[@id='accounts'][count(li)=1]");
    browser.click("//ul[@id='accounts']//button[.='alice']");
    browser.find("//form[@id='editor'][not(@hidden)]");
    browser.type("//textarea[@id='account-json']", "{\"account\":\"alice\",\"groups\":[]}");
    browser.click("//button[.='Save account']");
    browser.find("//form[@id='editor'][@hidden]");
    assertThat(emulator.find(new Account("alice")).orElseThrow().names()).isEmpty();

    browser.click("//ul[@id='snapshots']//button[starts-with(., 'Restore')]");
    browser.find("//output[.='The accounts are restored.']");
    browser.click("//ul[@id='accounts']//button[.='alice']");
    browser.find("//form[@id='editor'][not(@hidden)]");

    assertThat(browser.run("return document.getElementById('account-json').value").getAsString())
        .contains("family");
    assertThat(emulator.find(new Account("alice")).orElseThrow().names())
        .contains(new GroupName("family"));
  }

  @Test
  void the_keyboard_is_enough() throws Exception {
    openWithKey();

    browser.run("document.getElementById('rules').focus()");
    browser.press("*:60020:1", TAB);
    browser.press(ENTER);
    browser.find("//output[contains(., '*:60020:1')]");
    delete("gym");
    browser.find("//details[contains(., 'error 60020')]");
    browser.run("document.querySelector('details summary').focus()");
    browser.press(ENTER);

    assertThat(browser.text("//details[@open]")).contains("From_Account");
    assertThat(
            browser
                .run(
                    "return [...document.querySelectorAll('input,select,textarea')].filter(e =>"
                        + " !e.labels.length).map(e => e.id || e.name).join()")
                .getAsString())
        .isEmpty();
  }

  @Test
  void it_is_readable_in_light_and_dark_and_loads_nothing_from_elsewhere() throws Exception {
    openWithKey();
    for (String group : new String[] {"gym", "work", "absent"}) {
      delete(group);
    }
    browser.click("//select[@id='rehearsal']/option[.='write-conflicts']");
    browser.find("//details[contains(., 'absent')]");
    browser.click("//details[1]/summary");
    browser.screenshot(SCREENSHOTS.resolve("light.png"));
    String light = ground();
    browser.close();
    browser =
        new Browser(
            Browser.driver().orElseThrow(), profile, "--blink-settings=preferredColorScheme=0");
    openWithKey();
    browser.find("//details[contains(., 'absent')]");
    browser.click("//details[1]/summary");
    browser.screenshot(SCREENSHOTS.resolve("dark.png"));

    assertThat(ground()).isNotEqualTo(light);
    assertThat(browser.complaints()).isEmpty();
    assertThat(
            browser
                .run(
                    "return performance.getEntriesByType('resource').map(e => new"
                        + " URL(e.name).host).filter(h => h !== location.host).join()")
                .getAsString())
        .isEmpty();
  }

  private String ground() throws Exception {
    return browser.run("return getComputedStyle(document.body).backgroundColor").getAsString();
  }
}
