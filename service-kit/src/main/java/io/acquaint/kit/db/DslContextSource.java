package io.acquaint.kit.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Offers jOOQ over the service's pool; its statements join the transaction that is under way. */
class DslContextSource {

  @Produces
  @ApplicationScoped
  DSLContext dslContext(DataSource dataSource) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    return DSL.using(
        dataSource,
        SQLDialect.POSTGRES,
        new Settings().withRenderSchema(false).withExecuteLogging(false));
  }
}
