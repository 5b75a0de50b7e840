package dev.friendgroups.domain.refusal;

/** Whose calls a second a refusal finds too many. */
public enum QuotaScope {
  /** Those to the API that was called. */
  API,
  /** Those of the whole app, to whatever API. */
  APP
}
