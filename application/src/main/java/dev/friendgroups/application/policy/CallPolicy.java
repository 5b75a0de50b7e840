package dev.friendgroups.application.policy;

import static dev.friendgroups.application.policy.Reaction.CONCLUDE;
import static dev.friendgroups.application.policy.Reaction.LOOK;
import static dev.friendgroups.application.policy.Reaction.LOOK_AND_STOP;
import static dev.friendgroups.application.policy.Reaction.REPEAT;
import static dev.friendgroups.application.policy.Reaction.STOP;
import static dev.friendgroups.application.policy.Reaction.TAKE;
import static dev.friendgroups.application.policy.Reaction.WAIT;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;

/**
 * What is done about an answer: what came back, and what had been asked for, decide.
 *
 * <p>Each row says what is done after reading, after creating, and after deleting. Reading and
 * creating do no harm when repeated. A deletion is repeated only when it certainly had no effect;
 * otherwise looking comes first.
 */
public enum CallPolicy {
  /** Chat did it. */
  DONE(TAKE, TAKE, TAKE),
  /** Chat refused this request for good. */
  REFUSED_FOR_GOOD(CONCLUDE, CONCLUDE, CONCLUDE),
  /** Chat had a fault, before or after it did what it was asked. */
  FAULT_IN_CHAT(REPEAT, REPEAT, LOOK),
  /** Chat did nothing, since it is called more often than it grants. */
  OVER_QUOTA(WAIT, WAIT, WAIT),
  /** Chat did nothing, since it is asked for too much at once. */
  TOO_MUCH_AT_ONCE(REPEAT, REPEAT, REPEAT),
  /** Chat takes no request of this caller. */
  CALLER_REFUSED(STOP, STOP, STOP),
  /** Chat certainly was not reached, for a reason that may pass. */
  NOT_REACHED(REPEAT, REPEAT, REPEAT),
  /** Chat certainly was not reached, and will not be. */
  NOT_REACHABLE(STOP, STOP, STOP),
  /** Chat may have done it, but its answer is missing or cannot be read. */
  NO_ANSWER(REPEAT, REPEAT, LOOK),
  /** Something that is not Chat answered in its place. */
  ANSWER_OF_ANOTHER(STOP, STOP, LOOK_AND_STOP);

  /** What a request asks for. */
  public enum Request {
    /** It reads, and changes nothing. */
    READ,
    /** It creates groups and lets members into them: asked for twice, it does no harm. */
    CREATE,
    /** It deletes: asked for twice, it may hit a group that was made anew. */
    DELETE
  }

  private final Reaction afterReading;
  private final Reaction afterCreating;
  private final Reaction afterDeleting;

  CallPolicy(Reaction afterReading, Reaction afterCreating, Reaction afterDeleting) {
    this.afterReading = afterReading;
    this.afterCreating = afterCreating;
    this.afterDeleting = afterDeleting;
  }

  /**
   * {@return the row that an answer belongs to}
   *
   * @param answer whatever a gateway said became of one call
   */
  public static CallPolicy of(Answer<?> answer) {
    if (answer instanceof Answer.Refused<?> refused) {
      boolean overQuota = refused.refusal().code().quota().isPresent();
      return overQuota ? OVER_QUOTA : of(refused.refusal().remedy());
    }
    return answer instanceof Answer.Broken<?> broken ? of(broken.breakdown()) : DONE;
  }

  private static CallPolicy of(Remedy remedy) {
    return switch (remedy) {
      case CORRECT_REQUEST, GIVE_UP -> REFUSED_FOR_GOOD;
      case TRY_AGAIN -> FAULT_IN_CHAT;
      case SLOW_DOWN -> TOO_MUCH_AT_ONCE;
      case SIGN_AGAIN, FIX_SETUP -> CALLER_REFUSED;
    };
  }

  private static CallPolicy of(Breakdown breakdown) {
    boolean passing = breakdown.remedy().retryable();
    if (breakdown.certain()) {
      return passing ? NOT_REACHED : NOT_REACHABLE;
    }
    return passing ? NO_ANSWER : ANSWER_OF_ANOTHER;
  }

  /** Whether there is nothing left to ask for. */
  boolean settles() {
    return this == DONE || this == REFUSED_FOR_GOOD;
  }

  /**
   * {@return what is done after asking for this}
   *
   * @param request what the call had asked for
   */
  public Reaction after(Request request) {
    return switch (request) {
      case READ -> afterReading;
      case CREATE -> afterCreating;
      case DELETE -> afterDeleting;
    };
  }
}
