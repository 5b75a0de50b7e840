package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/**
 * Makes requests that are wrong in one way or another, the same ones again for the same seed. None
 * of them would change anything in a right world: those well-formed enough to be served only read.
 */
final class MalformedRequests {
  private static final List<String> METHODS =
      List.of(
          "POST", "POST", "POST", "GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "post", "\0");
  private static final List<String> PATHS =
      List.of(
          "/v4/sns/group_get",
          "/v4/sns/group_add",
          "/v4/sns/group_delete",
          "/v4/sns/group_get/../group_delete",
          "/v4/sns/GROUP_DELETE",
          "//",
          "/",
          "*",
          "/%00",
          "/%zz",
          "/emulator/v1/",
          "/emulator/v1/nothing",
          "/emulator/v1/health",
          "/emulator/v1/apps/7/state",
          "/emulator/v1/journal/query",
          "/emulator/",
          "/emulator/page.js",
          "/emulator/%2e%2e/page.js",
          "http://elsewhere/v4/sns/group_get",
          "/v4/sns/group_get;a=b");
  private static final List<String> BODIES =
      List.of(
          "",
          "{}",
          "[]",
          "null",
          "{\"From_Account\":",
          "{\"From_Account\":7,\"GroupName\":[\"family\"]}",
          "{\"From_Account\":\"alice\",\"GroupName\":\"family\"}",
          "{\"From_Account\":\"alice\",\"GroupName\":[\"family\",7]}",
          "{\"From_Account\":\"alice\",\"GroupName\":[\"family\",\"\"]}",
          "{\"From_Account\":\"alice\",\"GroupName\":[]}",
          "{\"From_Account\":\"ghost\",\"GroupName\":[\"family\"]}",
          "{\"From_Account\":\"alice\",\"LastSequence\":1e999999999}",
          "{\"From_Account\":\"alice\",\"LastSequence\":" + "9".repeat(5000) + "}",
          "{\"From_Account\":\"" + "\\u0000".repeat(50) + "\"}",
          "{\"From_Account\":\"alice\",\"x\":" + "[".repeat(3000) + "]".repeat(3000) + "}",
          "{\"From_Account\":\"alice\",\"x\":" + "{\"a\":".repeat(3000) + "}",
          "{\"From_Account\":\"alice\",\"GroupName\":[\"x\"],\"To_Account\":{}}",
          "{\"From_Account\":\"\\ud800\",\"GroupName\":[\"family\"]}");
  private static final List<String> HEADERS =
      List.of(
          "",
          "",
          "",
          "Host: \r\n",
          "Content-Type: text/plain; charset=\0\r\n",
          "Expect: 100-continue\r\n",
          "Expect: everything\r\n",
          "Connection: upgrade\r\nUpgrade: h2c\r\n",
          "Connection: close\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Transfer-Encoding: gzip, chunked\r\n",
          "Content-Encoding: gzip\r\n",
          "Content-Length: 5\r\n",
          "Content-Length: -7\r\n",
          "Content-Length: many\r\n",
          "Content-Length: 99999999999999\r\n",
          "Cookie: " + "a=b;".repeat(500) + "\r\n",
          "X: " + "y".repeat(9000) + "\r\n",
          "X\r\n",
          ": x\r\n",
          " folded\r\n");

  /**
   * One request.
   *
   * @param framed whether it is plain where it ends, so that another one may follow
   * @param ended whether the client says that it has nothing more to say
   */
  record Request(String bytes, boolean framed, boolean ended) {
    byte[] toBytes() {
      return bytes.getBytes(ISO_8859_1);
    }
  }

  private final Random random;
  private final List<String> queries;

  /**
   * @param query of calls that would be accepted
   */
  MalformedRequests(long seed, String query) {
    random = new Random(seed);
    queries =
        List.of(
            query,
            query,
            query,
            query + "&" + "x=y&".repeat(2000),
            query.replace("usersig=eJ", "usersig=eK"),
            query.substring(0, query.length() / 2),
            "",
            "sdkappid=1",
            "sdkappid=%F0%9F&usersig=%00",
            "sdkappid=%zz",
            "=&=&&&=",
            "?".repeat(300));
  }

  Request next() {
    boolean ended = random.nextInt(20) > 0;
    return switch (random.nextInt(11)) {
      case 0 -> new Request(random.nextBoolean() ? noise() : cutShort(), false, ended);
      case 1, 2 -> new Request(damaged(plain(pick(HEADERS))), false, ended);
      case 3, 4, 5 -> new Request(plain(pick(HEADERS)), false, ended);
      default -> framed();
    };
  }

  private Request framed() {
    String request = plain("");
    return new Request(request, !request.startsWith("HEAD"), false);
  }

  private String plain(String header) {
    String body =
        random.nextInt(8) == 0 ? noise() : new String(pick(BODIES).getBytes(UTF_8), ISO_8859_1);
    return pick(METHODS)
        + " "
        + pick(PATHS)
        + "?"
        + pick(queries)
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + header
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  /** Ends in the midst of its first line, so that there is nothing to answer. */
  private String cutShort() {
    String request = plain("");
    return request.substring(0, random.nextInt(1, request.indexOf(" HTTP/1.1")));
  }

  private String damaged(String request) {
    StringBuilder damaged = new StringBuilder(request);
    for (int i = random.nextInt(4); i >= 0; i--) {
      damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(256));
    }
    return damaged.toString();
  }

  private String noise() {
    byte[] bytes = new byte[1 + random.nextInt(2000)];
    random.nextBytes(bytes);
    return new String(bytes, ISO_8859_1);
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
