package dev.friendgroups.adapters.http.gateway;

/**
 * The app whose friend groups are managed, and who speaks for it.
 *
 * @param sdkAppId the app
 * @param identifier an admin of the app
 * @param userSigs the identifier's signatures
 */
public record ChatApp(long sdkAppId, String identifier, UserSigs userSigs) {}
