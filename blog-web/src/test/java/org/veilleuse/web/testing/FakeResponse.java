package org.veilleuse.web.testing;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

/** A response that remembers what was sent. */
public final class FakeResponse {

  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status = 200;

  public String header(String name) {
    return headers.get(name);
  }

  public byte[] body() {
    return body.toByteArray();
  }

  public int status() {
    return status;
  }

  public HttpServletResponse made() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            FakeResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, called, arguments) -> answer(called.getName(), arguments));
  }

  private Object answer(String method, Object[] arguments) {
    switch (method) {
      case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
      case "addHeader" ->
          headers.merge((String) arguments[0], (String) arguments[1], (a, b) -> a + ", " + b);
      case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
      case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
      case "setStatus", "sendError" -> status = (int) arguments[0];
      case "sendRedirect" -> {
        status = 302;
        headers.put("Location", (String) arguments[0]);
      }
      case "getStatus" -> {
        return status;
      }
      case "getOutputStream" -> {
        return stream();
      }
      default -> throw new UnsupportedOperationException(method);
    }
    return null;
  }

  private ServletOutputStream stream() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        body.write(b);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("written synchronously");
      }
    };
  }
}
