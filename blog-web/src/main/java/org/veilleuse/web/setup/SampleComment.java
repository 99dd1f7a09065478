package org.veilleuse.web.setup;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.veilleuse.moderation.comment.ImportedComment;
import org.veilleuse.moderation.comment.Status;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A comment of the sample blog, from {@code sample/comments.xml}. */
record SampleComment(
    String id,
    String post,
    String replyTo,
    String pseudonym,
    long minutesAgo,
    Status status,
    String reason,
    String text) {

  static List<SampleComment> all() {
    try (InputStream in = SampleComment.class.getResourceAsStream("sample/comments.xml")) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      NodeList elements = factory.newDocumentBuilder().parse(in).getElementsByTagName("comment");
      List<SampleComment> comments = new ArrayList<>();
      for (int i = 0; i < elements.getLength(); i++) {
        comments.add(of((Element) elements.item(i)));
      }
      return comments;
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("the sample comments are part of the application", e);
    }
  }

  private static SampleComment of(Element element) {
    return new SampleComment(
        element.getAttribute("id"),
        element.getAttribute("post"),
        element.hasAttribute("reply-to") ? element.getAttribute("reply-to") : null,
        element.getAttribute("pseudonym"),
        Long.parseLong(element.getAttribute("minutes-ago")),
        Status.valueOf(element.getAttribute("status").toUpperCase(Locale.ROOT)),
        element.getAttribute("reason"),
        element.getTextContent().strip());
  }

  /** As an import brings it; a rejected one comes held, to be rejected with its reason. */
  ImportedComment asImported(Instant now) {
    return new ImportedComment(
        id,
        replyTo,
        pseudonym,
        null,
        text,
        now.minus(Duration.ofMinutes(minutesAgo)),
        status == Status.REJECTED ? Status.HELD : status);
  }
}
