package org.veilleuse.web.setup;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The one database: a file in the data folder, or what {@code blog.db.driver}, {@code .url}, {@code
 * .user} and {@code .password} say.
 *
 * <p>The launcher works out the default {@code blog.db.url}: one setting cannot hold another here.
 */
@DataSourceDefinition(
    name = DataSources.NAME,
    className = "${MPCONFIG=blog.db.driver:org.veilleuse.web.setup.H2DataSource}",
    url = "${MPCONFIG=blog.db.url}",
    user = "${MPCONFIG=blog.db.user:veilleuse}",
    password = "${MPCONFIG=blog.db.password:}",
    minPoolSize = 0,
    maxPoolSize = 20)
@Singleton
class DataSources {

  static final String NAME = "java:app/jdbc/veilleuse";
}
