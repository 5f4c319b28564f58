package org.cairn.architecture.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1 FROM vault_key",
        "select k.id from audit_entry e, `vault_key` AS k",
        "SELECT 1 FROM audit_entry e LEFT JOIN vault_key k ON k.id = e.key_id",
        "INSERT IGNORE INTO vault_key (id) VALUES (?)",
        "UPDATE vault_key SET state = ?",
        "DELETE FROM\n  vault_key WHERE id = ?",
        "TRUNCATE TABLE vault_key",
        "DROP TABLE IF EXISTS vault_key",
        "FOREIGN KEY (key_id) REFERENCES vault_key (id)",
        "SELECT 1 FROM \u0001.vault_key",
      })
  void a_table_is_found_wherever_sql_names_it(String text) {
    assertThat(SqlText.named(text)).contains("vault_key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT vault_key FROM audit_entry",
        "UPDATE audit_entry SET number = 1, vault_key = 2",
        "SELECT 1 FROM audit_entry ORDER BY number, vault_key",
        "-- FROM vault_key",
        "/* FROM vault_key */ SELECT 1",
      })
  void a_column_or_comment_is_not_taken_for_a_table(String text) {
    assertThat(SqlText.named(text)).doesNotContain("vault_key");
  }

  @Test
  void a_script_says_which_tables_it_creates() {
    var script = "CREATE TABLE a_b (id INT); CREATE TABLE IF NOT EXISTS `c_d` (id INT);";

    assertThat(SqlText.created(script)).containsExactly("a_b", "c_d");
  }
}
