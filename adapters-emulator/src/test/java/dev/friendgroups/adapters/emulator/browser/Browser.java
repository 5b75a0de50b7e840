package dev.friendgroups.adapters.emulator.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real browser without a window, driven by WebDriver's protocol. */
final class Browser implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<Path> FOLDERS =
      List.of(Path.of("/usr/bin"), Path.of("/usr/lib/chromium"));
  private static final Gson GSON = new Gson();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process driver;
  private final String session;

  /** The program that drives it; empty where it is not installed. */
  static Optional<Path> driver() {
    return FOLDERS.stream()
        .map(folder -> folder.resolve("chromedriver"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * @param profile a folder of its own
   * @param more arguments of the browser
   */
  Browser(Path program, Path profile, String... more) throws Exception {
    driver =
        new ProcessBuilder(program.toString(), "--port=0")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .start();
    String base = "http://127.0.0.1:" + port() + "/session";
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--window-size=1280,1500",
                    "--user-data-dir=" + profile),
                Stream.of(more))
            .toList();
    JsonObject made =
        send(
                "POST",
                base,
                Map.of(
                    "capabilities",
                    Map.of(
                        "alwaysMatch",
                        Map.of(
                            "browserName",
                            "chrome",
                            "goog:chromeOptions",
                            Map.of("args", arguments),
                            "goog:loggingPrefs",
                            Map.of("browser", "ALL")))))
            .getAsJsonObject();
    session = base + "/" + made.get("sessionId").getAsString();
    send("POST", session + "/timeouts", Map.of("implicit", PATIENCE.toMillis()));
  }

  private String port() throws IOException {
    BufferedReader printed =
        new BufferedReader(new InputStreamReader(driver.getInputStream(), UTF_8));
    for (String line = printed.readLine(); line != null; line = printed.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        return started.group(1);
      }
    }
    throw new IOException("chromedriver ended");
  }

  private JsonElement send(String method, String uri, @Nullable Object body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri))
            .timeout(PATIENCE.multipliedBy(2))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(GSON.toJson(body)))
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    JsonElement value = JsonParser.parseString(response.body()).getAsJsonObject().get("value");
    if (response.statusCode() != 200) {
      throw new AssertionError(method + " " + uri + ": " + value);
    }
    return value;
  }

  void open(String address) throws Exception {
    send("POST", session + "/url", Map.of("url", address));
  }

  String address() throws Exception {
    return send("GET", session + "/url", null).getAsString();
  }

  /** Waits for the first element that an XPath finds. */
  String find(String xpath) throws Exception {
    JsonObject found =
        send("POST", session + "/element", Map.of("using", "xpath", "value", xpath))
            .getAsJsonObject();
    return session + "/element/" + found.asMap().values().iterator().next().getAsString();
  }

  void click(String xpath) throws Exception {
    send("POST", find(xpath) + "/click", Map.of());
  }

  void type(String xpath, String text) throws Exception {
    String element = find(xpath);
    send("POST", element + "/clear", Map.of());
    send("POST", element + "/value", Map.of("text", text));
  }

  /** Presses keys wherever the focus is. */
  void press(String... keys) throws Exception {
    String focused = session + "/element/active";
    JsonObject active = send("GET", focused, null).getAsJsonObject();
    String element =
        session + "/element/" + active.asMap().values().iterator().next().getAsString();
    send("POST", element + "/value", Map.of("text", String.join("", keys)));
  }

  String text(String xpath) throws Exception {
    return send("GET", find(xpath) + "/text", null).getAsString();
  }

  /** What a script returns. */
  JsonElement run(String script) throws Exception {
    return send(
        "POST", session + "/execute/sync", Map.of("script", script, "args", new JsonArray()));
  }

  /** What the browser complained about. */
  List<String> complaints() throws Exception {
    return send("POST", session + "/se/log", Map.of("type", "browser"))
        .getAsJsonArray()
        .asList()
        .stream()
        .map(entry -> entry.getAsJsonObject().get("message").getAsString())
        .toList();
  }

  void screenshot(Path file) throws Exception {
    byte[] picture =
        Base64.getDecoder().decode(send("GET", session + "/screenshot", null).getAsString());
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, picture);
  }

  @Override
  public void close() throws IOException {
    try {
      send("DELETE", session, null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      driver.destroy();
    }
  }
}
