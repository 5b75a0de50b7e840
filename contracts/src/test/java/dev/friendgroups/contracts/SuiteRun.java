package dev.friendgroups.contracts;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * What running a suite came to.
 *
 * @param failed the tests that failed, by name
 * @param passed how many passed
 */
public record SuiteRun(SortedSet<String> failed, long passed) {
  public static SuiteRun of(Class<?> suite) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(suite)).build(),
            listener);
    SortedSet<String> failed = new TreeSet<>();
    TestExecutionSummary summary = listener.getSummary();
    summary.getFailures().forEach(failure -> failed.add(name(failure.getTestIdentifier())));
    return new SuiteRun(failed, summary.getTestsSucceededCount());
  }

  private static String name(TestIdentifier test) {
    Optional<String> method =
        test.getSource()
            .filter(MethodSource.class::isInstance)
            .map(source -> ((MethodSource) source).getMethodName());
    return method.orElseGet(test::getDisplayName);
  }
}
