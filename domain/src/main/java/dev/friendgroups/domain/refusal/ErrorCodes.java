package dev.friendgroups.domain.refusal;

import static dev.friendgroups.domain.refusal.Remedy.CORRECT_REQUEST;
import static dev.friendgroups.domain.refusal.Remedy.FIX_SETUP;
import static dev.friendgroups.domain.refusal.Remedy.GIVE_UP;
import static dev.friendgroups.domain.refusal.Remedy.SIGN_AGAIN;
import static dev.friendgroups.domain.refusal.Remedy.SLOW_DOWN;
import static dev.friendgroups.domain.refusal.Remedy.TRY_AGAIN;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chat's error codes as far as they can concern friend groups.
 *
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34348">Error codes</a>
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34620">REST API overview</a>
 */
public final class ErrorCodes {
  /**
   * One code explained.
   *
   * @param meaning one sentence without a full stop
   * @param advice what to do, as the end of a sentence
   */
  record Explanation(String meaning, Remedy remedy, String advice) {}

  private static final Map<Long, Explanation> KNOWN = new TreeMap<>();

  private ErrorCodes() {}

  /** {@return every code that Chat documents, ascending} */
  public static List<ErrorCode> all() {
    return KNOWN.keySet().stream().map(ErrorCode::new).toList();
  }

  static boolean documented(long number) {
    return KNOWN.containsKey(number);
  }

  static Explanation explain(long number) {
    Explanation known = KNOWN.get(number);
    return known != null ? known : byRange(number);
  }

  private static Explanation byRange(long number) {
    if (number >= 38000 && number <= 39000) {
      return explanation(
          GIVE_UP, "refused by the app's own webhook", "ask those who run the webhook");
    }
    if (number >= 30000 && number < 40000) {
      return explanation(GIVE_UP, "an undocumented error of the relationship chain");
    }
    if (number >= 60000 && number < 70000) {
      return explanation(GIVE_UP, "an undocumented error of the REST API");
    }
    if (number >= 70201 && number <= 70231) {
      return explanation(TRY_AGAIN, "an internal error of Chat's account service");
    }
    if (number >= 70000 && number < 80000) {
      return explanation(FIX_SETUP, "an undocumented error of accounts or signatures");
    }
    return explanation(GIVE_UP, "an error code that Chat does not document");
  }

  private static Explanation explanation(Remedy remedy, String meaning) {
    return explanation(remedy, meaning, remedy.advice());
  }

  private static Explanation explanation(Remedy remedy, String meaning, String advice) {
    return new Explanation(meaning, remedy, advice);
  }

  private static void code(long number, Remedy remedy, String meaning) {
    code(number, remedy, meaning, remedy.advice());
  }

  private static void code(long number, Remedy remedy, String meaning, String advice) {
    KNOWN.put(number, explanation(remedy, meaning, advice));
  }

  static {
    relationshipChain();
    restApi();
    accountsAndSignatures();
  }

  private static void relationshipChain() {
    code(30001, CORRECT_REQUEST, "a parameter of the request is wrong");
    code(30002, CORRECT_REQUEST, "the account or the app is not valid here");
    code(
        30003,
        CORRECT_REQUEST,
        "the account does not exist in this app",
        "check the UserID, and that the account was imported into this app");
    code(
        30004,
        FIX_SETUP,
        "app admin rights are needed",
        "sign as an app admin: set --admin to an account that the console lists as admin");
    code(30005, GIVE_UP, "the feature is not enabled, or the text has sensitive words");
    code(30006, TRY_AGAIN, "an internal error of Chat");
    code(30007, TRY_AGAIN, "a network timeout inside Chat");
    code(
        30008,
        SLOW_DOWN,
        "another write to the same account is going on",
        "write to one account one call at a time, then try again");
    code(30009, GIVE_UP, "this user may not add friends");
    code(30010, GIVE_UP, "the account has as many friends as it may have");
    code(
        30011,
        CORRECT_REQUEST,
        "the account has as many friend groups as it may have",
        "delete friend groups that are no longer needed: an account holds at most 32");
    code(30012, GIVE_UP, "the account has as many pending requests as it may have");
    code(30013, GIVE_UP, "the account's blocklist is full");
    code(30014, GIVE_UP, "the other side has as many friends as it may have");
    code(30515, GIVE_UP, "the other one is on the account's blocklist");
    code(30516, GIVE_UP, "the other one accepts no friends");
    code(30525, GIVE_UP, "the account is on the other one's blocklist");
    code(30539, GIVE_UP, "waiting for the other one to agree", "wait: the request is pending");
    code(30540, GIVE_UP, "adding the friend was stopped by a security policy");
    code(30614, CORRECT_REQUEST, "there is no such pending request");
    code(31704, CORRECT_REQUEST, "the one to be deleted is not a friend");
    code(31707, GIVE_UP, "deleting the friend was stopped by a security policy");
    code(31804, CORRECT_REQUEST, "there is no such pending request to delete");
    code(
        32216,
        CORRECT_REQUEST,
        "the one to be put into the group is not a friend of the account",
        "make them friends first");
  }

  private static void restApi() {
    code(60002, CORRECT_REQUEST, "the HTTP request or its URL cannot be parsed");
    code(60003, CORRECT_REQUEST, "the request body is not JSON");
    // One page calls these final, a newer one passing: stopping a job for them costs nothing, since
    // it can be resumed.
    String wrongOrPassing =
        "check the account and its signature; if both are right, try again later";
    code(60004, FIX_SETUP, "the account or its signature is wrong", wrongOrPassing);
    code(60005, FIX_SETUP, "the account or its signature is wrong", wrongOrPassing);
    code(60006, FIX_SETUP, "the SDKAppID is not valid", "check --sdk-app-id");
    code(
        60007,
        SLOW_DOWN,
        "more calls than the API's quota allows",
        "lower --calls-per-second or wait: other programs share the quota of 200 calls a second");
    code(
        60008,
        TRY_AGAIN,
        "Chat's service timed out, or the request was malformed",
        "try again; if that does not help, check the request");
    code(60009, FIX_SETUP, "there is no such API", "check the path of --endpoint");
    code(
        60010,
        FIX_SETUP,
        "the identifier is not an app admin",
        "set --admin to an account that the console lists as admin");
    String ofTheApp = "lower --calls-per-second or wait: other programs call for the same app";
    code(60011, SLOW_DOWN, "more calls than the app's quota allows", ofTheApp);
    code(60012, FIX_SETUP, "the SDKAppID is missing", "set --sdk-app-id");
    code(
        60013,
        TRY_AGAIN,
        "Chat could not read the answer of its own backend",
        "try again; if that does not help, ask Chat's support");
    code(60014, TRY_AGAIN, "checking the account timed out inside Chat");
    code(60015, CORRECT_REQUEST, "an account in the request is not a string");
    code(60016, FIX_SETUP, "the app is disabled", "enable the app in the console");
    code(60017, FIX_SETUP, "the request is disabled for this app");
    code(60018, SLOW_DOWN, "requests come too frequently", ofTheApp);
    code(60019, SLOW_DOWN, "requests come too frequently", ofTheApp);
    code(60020, FIX_SETUP, "the service is not available: no plan, or fees are due");
    code(
        60021,
        FIX_SETUP,
        "calls from this IP address are not allowed",
        "add this machine's address to the app's allowlist in the console");
    code(60025, FIX_SETUP, "SDKAppID, identifier, UserSig or content type in the URL is wrong");
    code(
        60026,
        FIX_SETUP,
        "the domain does not match the app's data centre",
        "set --region to the data centre that the console shows for this app");
    code(60027, FIX_SETUP, "this kind of app may not use the API");
    code(
        60028,
        FIX_SETUP,
        "the trial edition's calls for 24 hours are used up",
        "wait for the next day or upgrade the plan, then resume");
  }

  private static void accountsAndSignatures() {
    code(70001, SIGN_AGAIN, "the UserSig ran out");
    code(70002, FIX_SETUP, "the UserSig is empty");
    code(70003, SIGN_AGAIN, "the UserSig is not valid, perhaps cut off");
    for (long code : new long[] {70004, 70005, 70006, 70007, 70008, 70010}) {
      code(code, FIX_SETUP, "checking the UserSig failed");
    }
    String otherKey = "use the secret key that the console shows for this very app";
    code(70009, FIX_SETUP, "the UserSig was made with another app's key", otherKey);
    code(
        70013,
        FIX_SETUP,
        "the UserSig was made for another identifier",
        "make --admin the one whom the UserSig was made for");
    code(
        70014,
        FIX_SETUP,
        "the UserSig was made for another SDKAppID",
        "make --sdk-app-id the one that the UserSig was made for");
    code(70015, FIX_SETUP, "the app has no way of verifying signatures");
    String wrongCentre = "check --sdk-app-id, and --region against the app's data centre";
    code(70016, FIX_SETUP, "Chat has no key for this app here", wrongCentre);
    code(70017, TRY_AGAIN, "verifying the signature timed out inside Chat");
    code(70018, FIX_SETUP, "verifying the signature failed");
    code(70019, FIX_SETUP, "the credential is empty");
    code(70020, FIX_SETUP, "the SDKAppID is unknown here", wrongCentre);
    code(
        70050,
        FIX_SETUP,
        "verifying failed too often",
        "wait a minute, then sign with the right key");
    code(70051, FIX_SETUP, "the account that signed is blocked");
    code(70052, FIX_SETUP, "checking the UserSig failed");
    code(70107, CORRECT_REQUEST, "the account does not exist in this app");
    code(70169, TRY_AGAIN, "an internal timeout of Chat");
    code(70308, TRY_AGAIN, "an internal error of Chat's account service");
    code(70346, FIX_SETUP, "checking the UserSig failed");
    code(70347, SIGN_AGAIN, "the credential ran out");
    code(70348, TRY_AGAIN, "an internal error of Chat's account service");
    code(70362, TRY_AGAIN, "an internal error of Chat's account service");
    code(70398, GIVE_UP, "the plan allows no more accounts");
    code(70399, GIVE_UP, "a deleted account cannot be imported again for three months");
    code(70401, TRY_AGAIN, "an internal error of Chat's account service");
    code(70402, CORRECT_REQUEST, "a parameter is missing or not allowed");
    code(70403, FIX_SETUP, "the caller is not an app admin");
    code(70404, FIX_SETUP, "the SDK is too old");
    code(70500, TRY_AGAIN, "an internal error of Chat");
    code(71000, GIVE_UP, "this kind of app cannot delete accounts");
    code(72000, FIX_SETUP, "more daily users than the trial allows");
    code(72001, FIX_SETUP, "the feature is not enabled");
    code(72002, FIX_SETUP, "more monthly users than the trial allows");
    code(72010, SLOW_DOWN, "too frequent for one user");
    code(72011, FIX_SETUP, "the feature is not enabled");
    code(72012, FIX_SETUP, "the feature is not enabled");
  }
}
