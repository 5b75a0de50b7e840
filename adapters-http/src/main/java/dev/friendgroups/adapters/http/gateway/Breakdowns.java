package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Says in one line, for whoever operates this, why Chat could not be asked. */
final class Breakdowns {
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");

  private Breakdowns() {}

  static Breakdown outOfTime() {
    return new Breakdown("no time left to call Chat", Remedy.TRY_AGAIN, true);
  }

  static Breakdown interrupted(Exchange exchange) {
    return new Breakdown("interrupted while calling Chat", Remedy.TRY_AGAIN, !exchange.begun());
  }

  static Breakdown status(Exchange exchange, int status) {
    String summary = "HTTP status " + status + " from " + name(exchange.address());
    if ((status >= 500 && status != 511) || status == 408) {
      return new Breakdown(summary, Remedy.TRY_AGAIN, false);
    }
    return status == 429
        ? new Breakdown(summary + ": too many calls", Remedy.SLOW_DOWN, false)
        : new Breakdown(
            summary + ", where Chat always says 200: this is not Chat",
            Remedy.FIX_SETUP,
            false,
            "check --region or --endpoint, and what is between this machine and Chat: a proxy, a"
                + " captive page");
  }

  static Breakdown unreadable(Exchange exchange, String why) {
    return new Breakdown(
        "unreadable answer from " + name(exchange.address()) + ": " + oneLine(exchange, why),
        Remedy.TRY_AGAIN,
        false);
  }

  static Breakdown failure(Exchange exchange, IOException failure) {
    String name = name(exchange.address());
    String why = oneLine(exchange, Objects.toString(reason(failure), "no reason given"));
    String proxy = exchange.stoppedAt();
    if (proxy != null) {
      return ProxyBreakdowns.of(failure, proxy, name, why);
    }
    if (failure instanceof SSLException tls && !exchange.begun() && !brokeOff(failure)) {
      return TlsBreakdowns.of(tls, name, why);
    }
    if (failure instanceof UnknownHostException) {
      return new Breakdown(
          "cannot find the host " + name,
          Remedy.TRY_AGAIN,
          true,
          "check the network, and whether it needs a proxy (--proxy, HTTPS_PROXY); then try"
              + " again");
    }
    if (!exchange.begun()) {
      return new Breakdown("no connection to " + name + ": " + why, Remedy.TRY_AGAIN, true);
    }
    return failure instanceof InterruptedIOException
        ? new Breakdown("no answer in time from " + name, Remedy.TRY_AGAIN, false)
        : new Breakdown(
            "connection to " + name + " broke before the answer was complete: " + why,
            Remedy.TRY_AGAIN,
            false);
  }

  /** OkHttp says where it could not connect to, and leaves the reason to the cause. */
  private static @Nullable String reason(IOException failure) {
    return failure instanceof ConnectException && failure.getCause() instanceof ConnectException why
        ? why.getMessage()
        : failure.getMessage();
  }

  /** Whether the network is to blame, and not what the other side showed of itself. */
  private static boolean brokeOff(IOException failure) {
    return failure.getCause() instanceof EOFException
        || failure.getCause() instanceof SocketException;
  }

  /** Libraries explain themselves over several lines, and servers repeat what they were sent. */
  private static String oneLine(Exchange exchange, String text) {
    String line = LINE_BREAKS.matcher(exchange.withoutSecrets(text)).replaceAll(" ").strip();
    return Details.cut(line);
  }

  private static String name(HttpUrl address) {
    boolean usualPort = address.port() == HttpUrl.defaultPort(address.scheme());
    return usualPort ? address.host() : address.host() + ":" + address.port();
  }
}
