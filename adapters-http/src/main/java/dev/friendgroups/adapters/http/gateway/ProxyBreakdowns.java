package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a proxy leads nowhere; nothing was sent to Chat then. */
final class ProxyBreakdowns {
  /** OkHttp tells what a proxy answered by nothing but this sentence. */
  private static final Pattern ANSWER =
      Pattern.compile("Unexpected response code for CONNECT: (\\d{3})");

  private static final String OTHER_WAY =
      "choose another way out (--proxy URL, --proxy none, or NO_PROXY)";

  private ProxyBreakdowns() {}

  /**
   * @param proxy the proxy's name
   * @param host where it was to lead to
   * @param why what else is known of it
   */
  static Breakdown of(IOException failure, String proxy, String host, String why) {
    if (failure instanceof ProxyLoginException login) {
      return notLoggedIn(login, proxy);
    }
    OptionalInt status = status(failure);
    if (status.isPresent()) {
      return refused(status.getAsInt(), proxy, host);
    }
    String summary =
        failure instanceof UnknownHostException
            ? "cannot find the proxy " + proxy
            : "no connection through the proxy " + proxy + ": " + why;
    return new Breakdown(
        summary, Remedy.TRY_AGAIN, true, "check the proxy (--proxy, HTTPS_PROXY), then try again");
  }

  private static Breakdown notLoggedIn(ProxyLoginException login, String proxy) {
    return new Breakdown(
        login.refused()
            ? "the proxy " + proxy + " does not accept this user name and password (407)"
            : "the proxy " + proxy + " asks for a user name and a password (407)",
        Remedy.FIX_SETUP,
        true,
        "set FRIEND_GROUPS_PROXY to http://USER:PASSWORD@"
            + proxy.substring(proxy.indexOf("//") + 2)
            + ", percent-encoded and without --proxy, or "
            + OTHER_WAY);
  }

  private static Breakdown refused(int status, String proxy, String host) {
    String answers = ": it answers " + status;
    return passing(status)
        ? new Breakdown(
            "the proxy " + proxy + " does not reach " + host + answers, Remedy.TRY_AGAIN, true)
        : new Breakdown(
            "the proxy " + proxy + " lets nobody through to " + host + answers,
            Remedy.FIX_SETUP,
            true,
            "have the proxy allow CONNECT to " + host + ", or " + OTHER_WAY);
  }

  /** Whether the proxy would have let the connection through, but could not. */
  static boolean behindIt(IOException failure) {
    return status(failure).stream().anyMatch(ProxyBreakdowns::passing);
  }

  private static boolean passing(int status) {
    return status >= 500 || status == 408 || status == 429;
  }

  private static OptionalInt status(IOException failure) {
    Matcher answer = ANSWER.matcher(String.valueOf(failure.getMessage()));
    return answer.matches()
        ? OptionalInt.of(Integer.parseInt(answer.group(1)))
        : OptionalInt.empty();
  }
}
