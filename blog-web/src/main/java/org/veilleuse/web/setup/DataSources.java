package org.veilleuse.web.setup;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The one database: a file in the data folder, or what {@code blog.db.driver}, {@code .url}, {@code
 * .user} and {@code .password} say.
 *
 * <p>{@code WRITE_DELAY=0} because without it H2 loses acknowledged commits when the process is
 * killed.
 */
@DataSourceDefinition(
    name = DataSources.NAME,
    className = "${MPCONFIG=blog.db.driver:org.h2.jdbcx.JdbcDataSource}",
    url =
        "${MPCONFIG=blog.db.url:jdbc:h2:file:${MPCONFIG=blog.data}/blog;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=10000}",
    user = "${MPCONFIG=blog.db.user:veilleuse}",
    password = "${MPCONFIG=blog.db.password:}",
    minPoolSize = 0,
    maxPoolSize = 20)
@Singleton
class DataSources {

  static final String NAME = "java:app/jdbc/veilleuse";
}
