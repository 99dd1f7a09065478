package org.veilleuse.web.setup;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * H2's data source, which recovers its file before it connects to it for the first time. The server
 * connects earlier than anything of ours could do so.
 */
public class H2DataSource implements DataSource {

  // the server makes more than one of these for one database
  private static final Set<String> RECOVERED = new HashSet<>();

  private final JdbcDataSource h2 = new JdbcDataSource();

  private void recover() {
    synchronized (RECOVERED) {
      if (RECOVERED.add(h2.getUrl())) {
        CrashRecovery.recover(h2.getUrl());
      }
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    recover();
    return h2.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    recover();
    return h2.getConnection(user, password);
  }

  public String getUrl() {
    return h2.getUrl();
  }

  public void setUrl(String url) {
    h2.setUrl(url);
  }

  public String getUser() {
    return h2.getUser();
  }

  public void setUser(String user) {
    h2.setUser(user);
  }

  public String getPassword() {
    return h2.getPassword();
  }

  public void setPassword(String password) {
    h2.setPassword(password);
  }

  @Override
  public PrintWriter getLogWriter() {
    return h2.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    h2.setLogWriter(out);
  }

  @Override
  public int getLoginTimeout() {
    return h2.getLoginTimeout();
  }

  @Override
  public void setLoginTimeout(int seconds) {
    h2.setLoginTimeout(seconds);
  }

  @Override
  public Logger getParentLogger() {
    return h2.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return h2.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return h2.isWrapperFor(type);
  }
}
