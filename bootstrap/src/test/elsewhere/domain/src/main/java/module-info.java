/** Planning deletions with the domain, and nothing else. */
module com.example.domain {
  requires dev.friendgroups.domain;
}
