package com.example.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.friendgroups.adapters.http.gateway.HttpGatewayAdapter;
import dev.friendgroups.adapters.sqlite.SqliteDeletionLedger;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.in.jobs.RestoreGroups;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.spi.GatewayRequest;
import dev.friendgroups.application.spi.OpenGateway;
import dev.friendgroups.application.usecase.DeletionJobs;
import dev.friendgroups.application.usecase.JobRestoring;
import dev.friendgroups.application.usecase.JobSettings;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreSelection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Friend Groups behind HTTP: {@code DELETE /accounts/ID/groups/NAME,NAME} answers with the job's
 * number, {@code POST /jobs/NUMBER/restore} undoes it.
 */
public final class FriendGroupsEndpoint implements AutoCloseable {
  private final OpenGateway chat;
  private final RetryingGateway gateway;
  private final DeletionLedger ledger;
  private final DeleteGroups deletions;
  private final RestoreGroups restores;
  private final HttpServer server;

  /** Starts it at a free port of this machine. */
  public FriendGroupsEndpoint(ChatApp app, Path ledgerFile) throws IOException {
    CallLimits limits = new CallLimits(Duration.ofSeconds(30), 5, 200);
    MonotonicClock clock = MonotonicClock.system();
    RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
    chat = new HttpGatewayAdapter().open(GatewayRequest.of(app, 16));
    gateway = new RetryingGateway(chat.gateway(), limits, clock, random);
    ledger = SqliteDeletionLedger.open(ledgerFile, InstantSource.system());
    JobSettings settings = new JobSettings(chat.chat(), limits, 16);
    deletions = new DeletionJobs(gateway, ledger, clock, settings);
    restores = new JobRestoring(gateway, ledger, clock, settings);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/accounts/", call -> answer(call, delete(parts(call))));
    server.createContext("/jobs/", call -> answer(call, restore(parts(call))));
    server.start();
  }

  /** The port it listens at. */
  public int port() {
    return server.getAddress().getPort();
  }

  private String delete(List<String> path) {
    Account account = new Account(path.get(1));
    List<GroupName> names = Stream.of(path.get(3).split(",")).map(GroupName::requested).toList();
    try (DeleteGroups.Proposal proposal =
        deletions.propose(request -> names.forEach(name -> request.accept(account, name)))) {
      JobReport report = proposal.run(true, new RunObserver<>() {}, new Stop());
      return "job " + report.job().orElseThrow() + ", failed " + report.totals().failed();
    }
  }

  private String restore(List<String> path) {
    JobNumber number = new JobNumber(Long.parseLong(path.get(1)));
    RestoreReport report =
        restores.restore(number, RestoreSelection.everything(), new RunObserver<>() {}, new Stop());
    return "restored, missing " + report.missing();
  }

  private static List<String> parts(HttpExchange call) {
    return List.of(call.getRequestURI().getPath().substring(1).split("/"));
  }

  private static void answer(HttpExchange call, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    call.sendResponseHeaders(200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
    ledger.close();
    gateway.close();
    chat.close();
  }
}
