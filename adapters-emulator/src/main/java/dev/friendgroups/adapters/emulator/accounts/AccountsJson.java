package dev.friendgroups.adapters.emulator.accounts;

import com.google.gson.stream.JsonWriter;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.Member;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Iterator;
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
   * @param reader stays open
   * @return as they were written, in their order
   * @throws IllegalArgumentException when the text is not as above; the message says where and why
   * @throws IOException when the text cannot be read
   */
  public static List<Contacts> read(Reader reader) throws IOException {
    return new AccountsReader(reader).read();
  }

  /**
   * Writes all accounts, one after the other, as {@link #read} reads them; flushes the writer.
   *
   * @param accounts read one by one, in bounded memory
   * @param writer stays open
   * @throws IOException when it cannot be written to
   */
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
