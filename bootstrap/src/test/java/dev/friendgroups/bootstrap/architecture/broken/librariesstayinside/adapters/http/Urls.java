package dev.friendgroups.bootstrap.architecture.broken.librariesstayinside.adapters.http;

import okhttp3.HttpUrl;

/** Shows a library's type to whoever uses it. */
public final class Urls {
  /** A library's type. */
  public HttpUrl url() {
    return HttpUrl.get("http://127.0.0.1/");
  }
}
