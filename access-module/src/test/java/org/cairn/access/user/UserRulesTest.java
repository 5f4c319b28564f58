package org.cairn.access.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.cairn.access.NewUser;
import org.cairn.domain.access.Role;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"aaaaaaaaaaaa", "correct horse battery", "пароль-длинный", "１２３４５６７８９０１２"})
  void length_is_all_that_counts(String password) {
    assertThat(UserRules.password("/password", password, "ada")).isEmpty();
  }

  @Test
  void short_and_endless_passwords_are_refused() {
    assertThat(UserRules.password("/p", "a".repeat(11), "ada")).hasSize(1);
    assertThat(UserRules.password("/p", "😀".repeat(11), "ada")).hasSize(1);
    assertThat(UserRules.password("/p", "😀".repeat(12), "ada")).isEmpty();
    assertThat(UserRules.password("/p", "a".repeat(256), "ada")).isEmpty();
    assertThat(UserRules.password("/p", "a".repeat(257), "ada")).hasSize(1);
    assertThat(UserRules.password("/p", null, "ada")).hasSize(1);
  }

  @Test
  void the_user_name_is_no_password_in_whatever_case() {
    assertThat(UserRules.password("/p", "Ada.Lovelace.1815", "ada.lovelace.1815")).hasSize(1);
  }

  @Test
  void names_that_look_the_same_are_the_same() {
    assertThat(UserRules.key("ÅSE")).isEqualTo(UserRules.key("a\u030Ase"));
    assertThat(UserRules.key("ADA")).isEqualTo("ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ada", "ada lovelace", "-ada", "a\u0000", "ada/eve", "a\nb"})
  void odd_user_names_are_refused(String name) {
    assertThat(UserRules.username(name)).hasSize(1);
  }

  @Test
  void a_user_name_has_to_fit_also_with_its_ligatures_written_out() {
    // One letter that stands for eighteen; one that stands for two.
    assertThat(UserRules.key("\uFDFA")).hasSize(18);
    assertThat(UserRules.username("\uFDFA".repeat(7))).isEmpty();
    assertThat(UserRules.username("\uFDFA".repeat(8)))
        .extracting(Violation::pointer)
        .containsExactly("/username");
    assertThat(UserRules.username("\uFB01".repeat(64))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "ada@example.org", "ada+1", "fieldworker_7", "فاطمة", "7"})
  void usual_user_names_are_good(String name) {
    assertThat(UserRules.username(name)).isEmpty();
  }

  @Test
  void a_user_has_at_least_one_role() {
    assertThat(UserRules.roles(Set.of())).hasSize(1);
    assertThat(UserRules.roles(null)).hasSize(1);
    assertThat(UserRules.roles(Set.of(Role.AUDITOR))).isEmpty();
  }

  @Test
  void an_email_may_be_missing_but_not_be_nonsense() {
    assertThat(UserRules.email(null)).isEmpty();
    assertThat(UserRules.email("a@b")).isEmpty();
    assertThat(UserRules.email("ab")).hasSize(1);
    assertThat(UserRules.email("a b@c")).hasSize(1);
  }

  @Test
  void an_external_subject_is_any_text_that_databases_tell_apart() {
    assertThat(UserRules.externalSubject(null)).isEmpty();
    assertThat(UserRules.externalSubject("")).isEmpty();
    assertThat(UserRules.externalSubject("f:1b2c:ada lovelace@example.org")).isEmpty();
    assertThat(UserRules.externalSubject("x".repeat(255))).isEmpty();
    assertThat(UserRules.externalSubject("x".repeat(256))).hasSize(1);
    assertThat(UserRules.externalSubject("ada ")).hasSize(1);
    assertThat(UserRules.externalSubject(" ada")).hasSize(1);
    assertThat(UserRules.externalSubject(" ")).hasSize(1);
    assertThat(UserRules.externalSubject("a\u0000b")).hasSize(1);
  }

  @Test
  void only_who_signs_in_elsewhere_may_lack_a_password() {
    var none = new NewUser.Secret(null, false);

    assertThat(UserRules.password(none, "ada", null)).hasSize(1);
    assertThat(UserRules.password(none, "ada", "")).hasSize(1);
    assertThat(UserRules.password(none, "ada", "subject")).isEmpty();
    assertThat(UserRules.password(new NewUser.Secret("short", false), "ada", "s")).hasSize(1);
  }
}
