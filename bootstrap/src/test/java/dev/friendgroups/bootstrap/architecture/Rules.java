package dev.friendgroups.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Who may know whom. Each rule is made for a root package, so that it can be tried on code that
 * breaks it as well as on the real code.
 */
final class Rules {
  private final String root;

  Rules(String root) {
    this.root = root;
  }

  /** All rules, each under the name of the fixture that breaks it. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("domainknowsnobody", domainKnowsNobody());
    rules.put("applicationknowsthedomain", applicationKnowsTheDomain());
    rules.put("onlyadaptersknowwhichchat", onlyAdaptersKnowWhichChat());
    rules.put("policyknowsdrivenportsonly", policyKnowsDrivenPortsOnly());
    rules.put("portsdonotknowpolicy", portsDoNotKnow("application.policy.."));
    rules.put("portsdonotknowusecases", portsDoNotKnow("application.usecase.."));
    rules.put("spiknowsdrivenportsonly", spiKnowsDrivenPortsOnly());
    rules.put("nothinginsideknowsspi", nothingInsideKnowsSpi());
    rules.put("ouradaptersarefoundlikeany", ourAdaptersAreFoundLikeAny());
    rules.put("adaptersdonotknowpolicy", adaptersDoNotKnowPolicy());
    rules.put("adaptersknowportsonly", adaptersKnowPortsOnly());
    rules.put("adaptersdonotknoweachother", adaptersDoNotKnowEachOther());
    rules.put("emulatorknowsonlythewire", emulatorKnowsOnlyTheWire());
    rules.put("nobodyknowsbootstrap", nobodyKnowsBootstrap());
    rules.put("onlybootstrapknowsguice", onlyBootstrapKnowsGuice());
    rules.put(
        "onlyhttpknowsretrofit",
        staysIn("adapters.http", "retrofit2..", "okhttp3..")
            .because("calling Chat is that adapter's business"));
    rules.put(
        "onlyemulatorknowsundertow",
        staysIn("adapters.emulator", "io.undertow..", "org.xnio..")
            .because("serving HTTP is that adapter's business"));
    rules.put(
        "onlycliknowspicocli",
        staysIn("adapters.cli", "picocli..")
            .because("the command line is that adapter's business"));
    rules.put(
        "onlyledgersknowjdbc",
        noClasses()
            .that(
                resideInAPackage(in(""))
                    .and(
                        not(
                            resideInAnyPackage(
                                in("adapters.sqlite.."), in("adapters.postgres..")))))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql.."))
            .because("a database is the business of the adapter that is made for it"));
    rules.put("onlyadaptersknowgson", onlyAdaptersKnowGson());
    rules.put("timeishandedin", timeIsHandedIn());
    rules.put("coreprintsnothing", corePrintsNothing());
    rules.put("nocycles", noCycles());
    rules.putAll(new ApiRules(root).all());
    return rules;
  }

  private ArchRule domainKnowsNobody() {
    return classes()
        .that()
        .resideInAPackage(in("domain.."))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(in("domain.."), "java..", "org.jspecify..")
        .because("the domain is reused without anything else of ours or of anybody's");
  }

  private ArchRule applicationKnowsTheDomain() {
    return classes()
        .that()
        .resideInAPackage(in("application.."))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(in("application.."), in("domain.."), "java..", "org.jspecify..")
        .because("use cases name what they need as ports, and leave the how to adapters");
  }

  private ArchRule onlyAdaptersKnowWhichChat() {
    return noClasses()
        .that(
            resideInAnyPackage(in("domain.."), in("application.."))
                .and(not(resideInAnyPackage(in("domain.chat.."), in("application.spi..")))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("domain.chat.."))
        .because("whoever is never given an app's key cannot show it");
  }

  private ArchRule policyKnowsDrivenPortsOnly() {
    return classes()
        .that()
        .resideInAPackage(in("application.policy.."))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            in("application.policy.."),
            in("application.port.out.."),
            in("domain.."),
            "java..",
            "org.jspecify..")
        .because("how Chat is called is the same for whatever it is called for");
  }

  private ArchRule portsDoNotKnow(String inside) {
    return noClasses()
        .that()
        .resideInAPackage(in("application.port.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in(inside))
        .because("a port is what others see of the application, and must not lead them inside");
  }

  private ArchRule spiKnowsDrivenPortsOnly() {
    return classes()
        .that()
        .resideInAPackage(in("application.spi.."))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            in("application.spi.."),
            in("application.port.out.."),
            in("domain.."),
            "java..",
            "org.jspecify..")
        .because("whoever writes an adapter meets what it serves, and nothing of how it is used");
  }

  private ArchRule nothingInsideKnowsSpi() {
    return noClasses()
        .that(
            resideInAPackage(in("application.."))
                .and(not(resideInAPackage(in("application.spi..")))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("application.spi.."))
        .because("use cases are handed ports, whoever chose and opened them");
  }

  private ArchRule ourAdaptersAreFoundLikeAny() {
    return noClasses()
        .that()
        .resideInAPackage(in("bootstrap.."))
        .should()
        .dependOnClassesThat(
            resideInAPackage(in("adapters.."))
                .and(simpleNameEndingWith("Gateway").or(simpleNameEndingWith("Ledger"))))
        .because("a way that only ours can take would make adapters from elsewhere lesser ones");
  }

  private ArchRule adaptersDoNotKnowPolicy() {
    return noClasses()
        .that()
        .resideInAPackage(in("adapters.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("application.policy.."))
        .because("an adapter makes one attempt; whether there is another is decided in one place");
  }

  private ArchRule adaptersKnowPortsOnly() {
    return noClasses()
        .that()
        .resideInAPackage(in("adapters.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("application.usecase.."))
        .because(
            "adapters drive and serve use cases through ports, so that either can be replaced");
  }

  private ArchRule adaptersDoNotKnowEachOther() {
    return slices()
        .matching(in("adapters.(*).."))
        .namingSlices("adapter $1")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(resideInAPackage(in("adapters.emulator..")), whatTravels())
        .because("an adapter can be replaced or left out only if no other needs it");
  }

  private ArchRule emulatorKnowsOnlyTheWire() {
    return noClasses()
        .that()
        .resideInAPackage(in("adapters.emulator.."))
        .should()
        .dependOnClassesThat(resideInAPackage(in("adapters.http..")).and(not(whatTravels())))
        .because("the emulator proves the gateway only as long as it is not made of it");
  }

  /** Requests, replies and UserSigs, which Chat and its clients must have in common. */
  private DescribedPredicate<JavaClass> whatTravels() {
    return resideInAnyPackage(in("adapters.http.wire.."), in("adapters.http.usersig.."));
  }

  private ArchRule nobodyKnowsBootstrap() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("domain.."), in("application.."), in("adapters.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("bootstrap.."))
        .because("bootstrap knows everybody, so that nobody has to know bootstrap");
  }

  private ArchRule onlyBootstrapKnowsGuice() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("domain.."), in("application.."), in("adapters.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.inject..", "jakarta.inject..", "javax.inject..")
        .because("wiring happens in one place, and plain constructors can be called by anybody");
  }

  private ArchRule staysIn(String module, String... libraries) {
    return noClasses()
        .that(resideInAPackage(in("")).and(not(resideInAPackage(in(module + "..")))))
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries));
  }

  private ArchRule onlyAdaptersKnowGson() {
    return noClasses()
        .that(resideInAPackage(in("")).and(not(resideInAPackage(in("adapters..")))))
        .should()
        .dependOnClassesThat(resideInAnyPackage("com.google.gson.."))
        .because("JSON is a way to write things down, and the core has nothing to write to");
  }

  private ArchRule timeIsHandedIn() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("domain.."), in("application.."), in("adapters.."))
        .and()
        .doNotHaveSimpleName("SystemClock")
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(TimeUnit.class, "sleep", long.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethodWhere(takesTheClockOfThisMachine())
        .because("what waits or looks at the clock by itself cannot be tested without waiting");
  }

  /** But for what hands the clock in, or takes it where nobody hands in another. */
  private static DescribedPredicate<JavaMethodCall> takesTheClockOfThisMachine() {
    Set<String> handIn = Set.of("Surroundings", "EmulatorSettings", "InMemoryDeletionLedger");
    return DescribedPredicate.describe(
        "it takes the clock of this machine",
        call ->
            call.getTargetOwner().isEquivalentTo(MonotonicClock.class)
                && call.getName().equals("system")
                && !handIn.contains(call.getOriginOwner().getSimpleName()));
  }

  private ArchRule corePrintsNothing() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("domain.."), in("application.."))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("what a person sees is the command line's business");
  }

  private ArchRule noCycles() {
    return slices()
        .matching(in("(**)"))
        .should()
        .beFreeOfCycles()
        .because("packages that need each other are one package");
  }

  /** A package pattern below the root; all of it when empty. */
  private String in(String packages) {
    return packages.isEmpty() ? root + ".." : root + "." + packages;
  }
}
