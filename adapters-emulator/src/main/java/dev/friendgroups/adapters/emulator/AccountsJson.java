package dev.friendgroups.adapters.emulator;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
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
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The emulator's accounts as JSON, for people to write and for the control API to exchange:
 *
 * <pre>{@code
 * {"accounts": [
 *   {"account": "alice", "friends": ["bob", "carol"], "sequence": 3,
 *    "groups": [{"name": "family", "members": ["bob"]}, {"name": "gym"}]},
 *   {"account": "bob"}]}
 * }</pre>
 *
 * <p>Only {@code account} and {@code name} must be given. Without {@code friends}, the members of
 * the groups are the friends; without {@code sequence}, it is 1 for an account that has groups and
 * otherwise 0.
 */
public final class AccountsJson {
  private AccountsJson() {}

  /**
   * Reads all accounts.
   *
   * @throws IllegalArgumentException when the text is not as above; the message says where and why
   * @throws IOException when the text cannot be read
   */
  public static List<Contacts> read(Reader reader) throws IOException {
    JsonReader json = new JsonReader(reader);
    json.setStrictness(Strictness.STRICT);
    try {
      List<Contacts> accounts = document(json);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw wrong(json, "is followed by something else");
      }
      return accounts;
    } catch (MalformedJsonException | EOFException e) {
      throw wrong(json, "is not well-formed JSON");
    } catch (CharacterCodingException e) {
      throw wrong(json, "is not text in UTF-8");
    }
  }

  private static List<Contacts> document(JsonReader json) throws IOException {
    List<Contacts> accounts = new ArrayList<>();
    Set<Account> seen = new HashSet<>();
    boolean given = false;
    begin(json, JsonToken.BEGIN_OBJECT);
    while (json.hasNext()) {
      if (!json.nextName().equals("accounts")) {
        throw wrong(json, "is unknown; there is accounts");
      }
      given = true;
      begin(json, JsonToken.BEGIN_ARRAY);
      while (json.hasNext()) {
        Contacts contacts = contacts(json);
        if (!seen.add(contacts.account())) {
          throw new IllegalArgumentException("account '" + contacts.account() + "' occurs twice");
        }
        accounts.add(contacts);
      }
      json.endArray();
    }
    if (!given) {
      throw wrong(json, "lacks accounts");
    }
    json.endObject();
    return accounts;
  }

  private static Contacts contacts(JsonReader json) throws IOException {
    Account account = null;
    Set<Member> friends = null;
    Long sequence = null;
    List<FriendGroup> groups = List.of();
    begin(json, JsonToken.BEGIN_OBJECT);
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "account" -> account = account(json);
        case "friends" -> friends = members(json);
        case "sequence" -> sequence = sequence(json);
        case "groups" -> groups = groups(json);
        default -> throw wrong(json, "is unknown; there are account, friends, sequence and groups");
      }
    }
    if (account == null) {
      throw wrong(json, "lacks account");
    }
    json.endObject();
    return new Contacts(
        friends == null ? membersOf(groups) : friends,
        new FriendGroups(account, sequence == null ? usual(groups) : sequence, groups));
  }

  private static Account account(JsonReader json) throws IOException {
    String place = place(json);
    String id = text(json);
    try {
      return new Account(id);
    } catch (IllegalArgumentException e) {
      throw wrong(place, "is impossible: " + e.getMessage());
    }
  }

  private static long sequence(JsonReader json) throws IOException {
    String place = place(json);
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

  private static List<FriendGroup> groups(JsonReader json) throws IOException {
    List<FriendGroup> groups = new ArrayList<>();
    begin(json, JsonToken.BEGIN_ARRAY);
    while (json.hasNext()) {
      groups.add(group(json));
    }
    json.endArray();
    return groups;
  }

  private static FriendGroup group(JsonReader json) throws IOException {
    GroupName name = null;
    Set<Member> members = Set.of();
    begin(json, JsonToken.BEGIN_OBJECT);
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "name" -> name = new GroupName(text(json));
        case "members" -> members = members(json);
        default -> throw wrong(json, "is unknown; there are name and members");
      }
    }
    if (name == null) {
      throw wrong(json, "lacks name");
    }
    json.endObject();
    return new FriendGroup(name, members);
  }

  private static Set<Member> members(JsonReader json) throws IOException {
    Set<Member> members = new LinkedHashSet<>();
    begin(json, JsonToken.BEGIN_ARRAY);
    while (json.hasNext()) {
      members.add(new Member(text(json)));
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

  private static String text(JsonReader json) throws IOException {
    if (json.peek() != JsonToken.STRING) {
      throw wrong(json, "is not a string");
    }
    String place = place(json);
    String text = json.nextString();
    if (text.isEmpty()) {
      throw wrong(place, "is empty");
    }
    return text;
  }

  private static void begin(JsonReader json, JsonToken opening) throws IOException {
    if (json.peek() != opening) {
      throw wrong(json, opening == JsonToken.BEGIN_ARRAY ? "is not an array" : "is not an object");
    }
    if (opening == JsonToken.BEGIN_ARRAY) {
      json.beginArray();
    } else {
      json.beginObject();
    }
  }

  /** The path of what comes next, or of the object whose end has come. */
  private static String place(JsonReader json) {
    String path = json.getPath();
    return path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
  }

  private static IllegalArgumentException wrong(JsonReader json, String why) {
    return wrong(place(json), why);
  }

  private static IllegalArgumentException wrong(String place, String why) {
    return new IllegalArgumentException(place + " " + why);
  }

  /** Writes all accounts, one after the other, as {@link #read} reads them; flushes the writer. */
  public static void write(Stream<Contacts> accounts, Writer writer) throws IOException {
    JsonWriter json = new JsonWriter(writer);
    json.setHtmlSafe(false);
    json.beginObject().name("accounts").beginArray();
    for (Iterator<Contacts> all = accounts.iterator(); all.hasNext(); ) {
      write(all.next(), json);
    }
    json.endArray().endObject().flush();
  }

  private static void write(Contacts contacts, JsonWriter json) throws IOException {
    FriendGroups groups = contacts.groups();
    json.beginObject().name("account").value(contacts.account().id());
    write("friends", contacts.friends(), json);
    json.name("sequence").value(groups.sequence()).name("groups").beginArray();
    for (FriendGroup group : groups.groups()) {
      json.beginObject().name("name").value(group.name().text());
      write("members", group.members(), json);
      json.endObject();
    }
    json.endArray().endObject();
  }

  private static void write(String name, Set<Member> members, JsonWriter json) throws IOException {
    json.name(name).beginArray();
    for (Member member : members) {
      json.value(member.id());
    }
    json.endArray();
  }
}
