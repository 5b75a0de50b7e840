package dev.friendgroups.adapters.emulator.accounts;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads accounts from JSON, strictly; what is wrong is told with its path. */
final class AccountsReader {
  private final JsonReader json;

  AccountsReader(Reader reader) {
    json = new JsonReader(reader);
    json.setStrictness(Strictness.STRICT);
  }

  List<Contacts> read() throws IOException {
    try {
      List<Contacts> accounts = document();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw wrong("is followed by something else");
      }
      return accounts;
    } catch (MalformedJsonException | EOFException e) {
      throw wrong("is not well-formed JSON");
    } catch (CharacterCodingException e) {
      throw wrong("is not text in UTF-8");
    }
  }

  private List<Contacts> document() throws IOException {
    List<Contacts> accounts = new ArrayList<>();
    Set<Account> seen = new HashSet<>();
    boolean given = false;
    begin(JsonToken.BEGIN_OBJECT);
    while (json.hasNext()) {
      if (!json.nextName().equals("accounts")) {
        throw wrong("is unknown; there is accounts");
      }
      given = true;
      begin(JsonToken.BEGIN_ARRAY);
      while (json.hasNext()) {
        Contacts contacts = contacts();
        if (!seen.add(contacts.account())) {
          throw new IllegalArgumentException("account '" + contacts.account() + "' occurs twice");
        }
        accounts.add(contacts);
      }
      json.endArray();
    }
    if (!given) {
      throw wrong("lacks accounts");
    }
    json.endObject();
    return accounts;
  }

  private Contacts contacts() throws IOException {
    Account account = null;
    Set<Member> friends = null;
    Long sequence = null;
    List<FriendGroup> groups = List.of();
    begin(JsonToken.BEGIN_OBJECT);
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "account" -> account = account();
        case "friends" -> friends = members();
        case "sequence" -> sequence = sequence();
        case "groups" -> groups = groups();
        default -> throw wrong("is unknown; there are account, friends, sequence and groups");
      }
    }
    if (account == null) {
      throw wrong("lacks account");
    }
    json.endObject();
    return new Contacts(
        friends == null ? membersOf(groups) : friends,
        new FriendGroups(account, sequence == null ? usual(groups) : sequence, groups));
  }

  private Account account() throws IOException {
    String place = place();
    String id = text();
    try {
      return new Account(id);
    } catch (IllegalArgumentException e) {
      throw wrong(place, "is impossible: " + e.getMessage());
    }
  }

  private long sequence() throws IOException {
    String place = place();
    try {
      if (json.peek() == JsonToken.NUMBER) {
        long sequence = Long.parseLong(json.nextString());
        if (sequence >= 0) {
          return sequence;
        }
      }
    } catch (NumberFormatException notWhole) {
      throw wrong(place, "is not a whole number of 64 bits");
    }
    throw wrong(place, "is not a number from 0 on");
  }

  private List<FriendGroup> groups() throws IOException {
    List<FriendGroup> groups = new ArrayList<>();
    begin(JsonToken.BEGIN_ARRAY);
    while (json.hasNext()) {
      groups.add(group());
    }
    json.endArray();
    return groups;
  }

  private FriendGroup group() throws IOException {
    GroupName name = null;
    Set<Member> members = Set.of();
    begin(JsonToken.BEGIN_OBJECT);
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "name" -> name = new GroupName(text());
        case "members" -> members = members();
        default -> throw wrong("is unknown; there are name and members");
      }
    }
    if (name == null) {
      throw wrong("lacks name");
    }
    json.endObject();
    return new FriendGroup(name, members);
  }

  private Set<Member> members() throws IOException {
    Set<Member> members = new LinkedHashSet<>();
    begin(JsonToken.BEGIN_ARRAY);
    while (json.hasNext()) {
      members.add(new Member(text()));
    }
    json.endArray();
    return members;
  }

  private static Set<Member> membersOf(List<FriendGroup> groups) {
    Set<Member> members = new LinkedHashSet<>();
    groups.forEach(group -> members.addAll(group.members()));
    return members;
  }

  private static long usual(List<FriendGroup> groups) {
    return groups.isEmpty() ? 0 : 1;
  }

  private String text() throws IOException {
    if (json.peek() != JsonToken.STRING) {
      throw wrong("is not a string");
    }
    String place = place();
    String text = json.nextString();
    if (text.isEmpty()) {
      throw wrong(place, "is empty");
    }
    return text;
  }

  private void begin(JsonToken opening) throws IOException {
    if (json.peek() != opening) {
      throw wrong(opening == JsonToken.BEGIN_ARRAY ? "is not an array" : "is not an object");
    }
    if (opening == JsonToken.BEGIN_ARRAY) {
      json.beginArray();
    } else {
      json.beginObject();
    }
  }

  /** The path of what comes next, or of the object whose end has come. */
  private String place() {
    String path = json.getPath();
    return path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
  }

  private IllegalArgumentException wrong(String why) {
    return wrong(place(), why);
  }

  private static IllegalArgumentException wrong(String place, String why) {
    return new IllegalArgumentException(place + " " + why);
  }
}
