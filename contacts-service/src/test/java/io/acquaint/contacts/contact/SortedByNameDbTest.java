package io.acquaint.contacts.contact;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists by name are read off an index, in the expression by which the kit sorts text. */
@QuarkusTest
@ServiceTest
class SortedByNameDbTest {

  @ParameterizedTest
  @CsvSource({
    "contact, full_name, contact_full_name",
    "contact, last_name, contact_last_name",
    "account, name, account_name"
  })
  void theOrderIsThatOfAnIndex(String table, String column, String index) throws SQLException {
    var plan = new StringBuilder();
    try (Connection connection = SqlProbe.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set enable_sort = off");
      try (ResultSet rows =
          statement.executeQuery(
              """
              explain select * from %s t
               where (kit_sort(t.%s) collate "C", t.id)
                     > (kit_sort('M') collate "C", cast('00000000-0000-0000-0000-000000000000' as uuid))
               order by kit_sort(t.%s) collate "C", t.id limit 51
              """
                  .formatted(table, column, column))) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }

    assertTrue(plan.toString().contains(index + " "), plan.toString());
    assertTrue(plan.toString().contains("Index Cond"), plan.toString());
  }
}
