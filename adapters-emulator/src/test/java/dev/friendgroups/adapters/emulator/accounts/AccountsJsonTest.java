package dev.friendgroups.adapters.emulator.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts as JSON, there and back. */
class AccountsJsonTest {
  private static final Member BOB = new Member("bob");
  private static final Member CAROL = new Member("carol");

  @Test
  void everything_can_be_said() throws IOException {
    assertThat(
            read(
                "{'accounts':[{'account':'alice','friends':['bob','carol'],'sequence':3,"
                    + "'groups':[{'name':'family','members':['bob']},{'name':'gym'}]}]}"))
        .containsExactly(
            contacts(Set.of(BOB, CAROL), 3, group("family", Set.of(BOB)), group("gym", Set.of())));
  }

  @Test
  void without_friends_the_members_are_the_friends() throws IOException {
    assertThat(
            read(
                "{'accounts':[{'account':'alice','sequence':3,"
                    + "'groups':[{'name':'family','members':['bob','carol']}]}]}"))
        .containsExactly(contacts(Set.of(BOB, CAROL), 3, group("family", Set.of(BOB, CAROL))));
  }

  @Test
  void without_a_sequence_it_is_one_for_an_account_with_groups_and_otherwise_zero()
      throws IOException {
    assertThat(
            read("{'accounts':[{'account':'alice','groups':[{'name':'gym'}]},{'account':'bob'}]}"))
        .extracting(contacts -> contacts.groups().sequence())
        .containsExactly(1L, 0L);
  }

  @Test
  void there_may_be_no_accounts() throws IOException {
    assertThat(read("{'accounts':[]}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | $ is not well-formed JSON",
        "{ | $ is not well-formed JSON",
        "[] | $ is not an object",
        "{} | $ lacks accounts",
        "{'acounts':[]} | $.acounts is unknown; there is accounts",
        "{'accounts':{}} | $.accounts is not an array",
        "{'accounts':[]} x | $ is not well-formed JSON",
        "{'accounts':[7]} | $.accounts[0] is not an object",
        "{'accounts':[{}]} | $.accounts[0] lacks account",
        "{'accounts':[{'account':7}]} | $.accounts[0].account is not a string",
        "{'accounts':[{'account':''}]} | $.accounts[0].account is empty",
        "{'accounts':[{'account':'a'},{'account':' '}]} | $.accounts[1].account is impossible:"
            + " account is blank",
        "{'accounts':[{'account':'a'},{'account':'a'}]} | account 'a' occurs twice",
        "{'accounts':[{'acount':'a'}]} | $.accounts[0].acount is unknown; there are account,"
            + " friends, sequence and groups",
        "{'accounts':[{'account':'a','friends':'b'}]} | $.accounts[0].friends is not an array",
        "{'accounts':[{'account':'a','friends':['b',7]}]} | $.accounts[0].friends[1] is not a"
            + " string",
        "{'accounts':[{'account':'a','sequence':-1}]} | $.accounts[0].sequence is not a number from"
            + " 0 on",
        "{'accounts':[{'account':'a','sequence':'1'}]} | $.accounts[0].sequence is not a number"
            + " from 0 on",
        "{'accounts':[{'account':'a','sequence':1.5}]} | $.accounts[0].sequence is not a whole"
            + " number of 64 bits",
        "{'accounts':[{'account':'a','sequence':9223372036854775808}]} | $.accounts[0].sequence is"
            + " not a whole number of 64 bits",
        "{'accounts':[{'account':'a','groups':[{}]}]} | $.accounts[0].groups[0] lacks name",
        "{'accounts':[{'account':'a','groups':[{'name':''}]}]} | $.accounts[0].groups[0].name is"
            + " empty",
        "{'accounts':[{'account':'a','groups':[{'name':'x','size':1}]}]} |"
            + " $.accounts[0].groups[0].size is unknown; there are name and members",
        "{'accounts':[{'account':'a','groups':[{'name':'x'},{'name':'x'}]}]} | account 'a' has a"
            + " friend group twice in [x]",
      })
  void what_is_wrong_is_said_with_its_place(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_text_that_cannot_be_read_is_no_mistake_in_it() {
    StringReader closed = new StringReader("{}");
    closed.close();

    assertThatThrownBy(() -> AccountsJson.read(closed)).isInstanceOf(IOException.class);
  }

  @Test
  void what_is_written_is_compact_and_in_order() throws IOException {
    StringWriter json = new StringWriter();

    AccountsJson.write(SampleAccounts.contacts().subList(1, 2).stream(), json);

    assertThat(json)
        .hasToString(
            "{\"accounts\":[{\"account\":\"bob\",\"friends\":[\"alice\",\"carol\"],\"sequence\":2,"
                + "\"groups\":[{\"name\":\"family\",\"members\":[\"alice\",\"carol\"]},"
                + "{\"name\":\"同學\",\"members\":[\"carol\"]}]}]}");
  }

  @Property(tries = 300)
  void what_was_written_is_read_again(@ForAll("accounts") List<Contacts> accounts)
      throws IOException {
    StringWriter json = new StringWriter();

    AccountsJson.write(accounts.stream(), json);

    assertThat(AccountsJson.read(new StringReader(json.toString()))).isEqualTo(accounts);
  }

  @Provide
  Arbitrary<List<Contacts>> accounts() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars('a', '"', '\\', '\u0000', '\n', ' ', '<', '\u2028', '友', 'é')
            .ofMinLength(1)
            .ofMaxLength(40);
    Arbitrary<Set<Member>> members = texts.map(Member::new).set().ofMaxSize(4);
    Arbitrary<List<FriendGroup>> groups =
        Combinators.combine(texts.map(GroupName::new), members)
            .as(FriendGroup::new)
            .list()
            .ofMaxSize(40)
            .uniqueElements(FriendGroup::name);
    Arbitrary<Account> ids =
        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(32).map(Account::new);
    return Combinators.combine(ids, members, Arbitraries.longs().greaterOrEqual(0), groups)
        .as(
            (id, friends, sequence, all) ->
                new Contacts(friends, new FriendGroups(id, sequence, all)))
        .list()
        .ofMaxSize(5)
        .uniqueElements(Contacts::account);
  }

  private static List<Contacts> read(String json) throws IOException {
    return AccountsJson.read(new StringReader(json.replace('\'', '"')));
  }

  private static Contacts contacts(Set<Member> friends, long sequence, FriendGroup... groups) {
    return new Contacts(friends, new FriendGroups(new Account("alice"), sequence, List.of(groups)));
  }

  private static FriendGroup group(String name, Set<Member> members) {
    return new FriendGroup(new GroupName(name), new LinkedHashSet<>(members));
  }
}
