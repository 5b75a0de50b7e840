package dev.friendgroups.adapters.http.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks for hosts, but not for longer than one may: the machine's own way of looking keeps to no
 * deadline and cannot be interrupted.
 */
final class TimedDns implements Dns {
  private final Dns dns;
  private final Duration atMost;

  TimedDns(Dns dns, Duration atMost) {
    this.dns = dns;
    this.atMost = atMost;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    FutureTask<List<InetAddress>> search = new FutureTask<>(() -> dns.lookup(host));
    Thread searcher = new Thread(search, "looking-for-" + host);
    searcher.setDaemon(true);
    searcher.start();
    try {
      return search.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw unknown(host + ": " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw unknown(host + ": not found within " + atMost, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host + ": interrupted", e);
    }
  }

  private static UnknownHostException unknown(String message, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(message);
    unknown.initCause(cause);
    return unknown;
  }
}
