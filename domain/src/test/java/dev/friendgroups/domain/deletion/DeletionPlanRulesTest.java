package dev.friendgroups.domain.deletion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Planning, whatever is asked for in whatever order. */
class DeletionPlanRulesTest {
  record Request(Account account, GroupName name) {}

  @Property(tries = 300)
  void everything_asked_for_is_deleted_exactly_once_and_nothing_else(
      @ForAll("requests") List<Request> requests) {
    List<Request> deleted =
        plan(requests).deletions().stream()
            .flatMap(
                deletion ->
                    deletion.names().stream().map(name -> new Request(deletion.account(), name)))
            .toList();

    assertThat(deleted).doesNotHaveDuplicates().hasSameElementsAs(Set.copyOf(requests));
  }

  @Property(tries = 300)
  void there_are_never_more_calls_than_the_sum_over_accounts_of_their_names_by_thirty_two(
      @ForAll("requests") List<Request> requests) {
    int fewest =
        requests.stream().collect(groupingBy(Request::account, toSet())).values().stream()
            .mapToInt(names -> (names.size() + 31) / 32)
            .sum();

    DeletionPlan plan = plan(requests);

    assertThat(plan.deletions()).hasSize(fewest);
    assertThat(plan.size().deletions()).isEqualTo(fewest);
  }

  @Property(tries = 300)
  void accounts_and_their_names_keep_the_order_they_were_asked_for_in(
      @ForAll("requests") List<Request> requests) {
    List<AccountPlan> accounts = plan(requests).accounts();

    assertThat(accounts)
        .extracting(AccountPlan::account)
        .containsExactlyElementsOf(
            new LinkedHashSet<>(requests.stream().map(Request::account).toList()));
    assertThat(accounts)
        .allSatisfy(
            account ->
                assertThat(account.names())
                    .containsExactlyElementsOf(
                        requests.stream()
                            .filter(request -> request.account().equals(account.account()))
                            .map(Request::name)
                            .distinct()
                            .toList()));
  }

  @Property(tries = 300)
  void duplicates_are_dropped_and_counted(@ForAll("requests") List<Request> requests) {
    Set<Request> distinct = Set.copyOf(requests);

    PlanSize size = plan(requests).size();

    assertThat(size.groups()).isEqualTo(distinct.size());
    assertThat(size.duplicates()).isEqualTo(requests.size() - distinct.size());
    assertThat(size.accounts())
        .isEqualTo(distinct.stream().map(Request::account).distinct().count());
  }

  @Provide
  Arbitrary<List<Request>> requests() {
    Arbitrary<Account> accounts =
        Arbitraries.integers().between(1, 3).map(n -> new Account("account-" + n));
    Arbitrary<GroupName> names =
        Arbitraries.integers().between(1, 70).map(n -> new GroupName("group-" + n));
    return Combinators.combine(accounts, names).as(Request::new).list().ofMaxSize(250);
  }

  private static DeletionPlan plan(List<Request> requests) {
    DeletionPlan plan = new DeletionPlan();
    requests.forEach(request -> plan.add(request.account(), request.name()));
    return plan;
  }
}
