package org.veilleuse.core.exchange;

import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.veilleuse.core.exchange.UnreadableExport.Reason;

/**
 * Walks through the elements of an export under the names that every version has in common, for
 * example {@code wp:post_id} whatever namespace the file binds to it.
 */
final class Xml {
  private static final String EXPORT = "wordpress.org/export/";

  private final RepairingReader source;
  private final XMLStreamReader reader;

  Xml(Reader in, Limits limits) throws IOException, UnreadableExport {
    source = new RepairingReader(in, limits);
    // The JDK's own parser, not one that a server may bring: its behaviour was tried.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    try {
      reader = factory.createXMLStreamReader(source);
    } catch (XMLStreamException | RuntimeException broken) {
      throw failure(broken);
    }
  }

  /** Goes to the next child of the element that was entered; false at its end. */
  boolean nextChild() throws IOException, UnreadableExport {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT:
          return true;
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT:
          return false;
        default:
          break;
      }
    }
  }

  /** The current element's name with its usual prefix; {@code ?} in a namespace of no interest. */
  String name() {
    String name = reader.getLocalName();
    String namespace = reader.getNamespaceURI();
    if (namespace == null || namespace.isEmpty()) {
      return name;
    }
    if (isExport(namespace)) {
      return "wp:" + name;
    }
    if (namespace.endsWith("/excerpt/")) {
      return "excerpt:" + name;
    }
    if (namespace.startsWith("http://purl.org/")) {
      return (namespace.contains("/dc/") ? "dc:" : "content:") + name;
    }
    return "?";
  }

  private boolean isExport(String namespace) {
    return namespace.equals(reader.getNamespaceURI("wp"))
        || (namespace.contains(EXPORT) && !namespace.endsWith("/excerpt/"));
  }

  /** An attribute without namespace, empty if it is absent. */
  String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Reads the current element to its end and gives its text, that of its children aside. */
  String text(Budget budget) throws IOException, UnreadableExport {
    var text = new StringBuilder();
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> skip();
        case XMLStreamConstants.END_ELEMENT -> {
          return text.toString();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          spend(budget, reader.getTextLength());
          text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
        default -> {}
      }
    }
  }

  void spend(Budget budget, int amount) throws UnreadableExport {
    if (!budget.spend(amount)) {
      throw unreadable(Reason.TOO_LARGE, "an item is too long");
    }
  }

  /** Reads the current element to its end. */
  void skip() throws IOException, UnreadableExport {
    for (int depth = 1; depth > 0; ) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  UnreadableExport unreadable(Reason reason, String detail) {
    return new UnreadableExport(reason, reader.getLocation().getLineNumber(), detail);
  }

  private int next() throws IOException, UnreadableExport {
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException | RuntimeException broken) {
      throw failure(broken);
    }
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw unreadable(Reason.ENTITIES_FORBIDDEN, "a document type or entity");
    }
    return event;
  }

  private UnreadableExport failure(Exception broken) throws IOException {
    if (source.failure() instanceof Refusal refusal) {
      return refusal.reason();
    }
    if (source.failure() != null) {
      throw source.failure();
    }
    int line =
        broken instanceof XMLStreamException at && at.getLocation() != null
            ? at.getLocation().getLineNumber()
            : 0;
    return new UnreadableExport(Reason.NOT_XML, line, "ill-formed XML");
  }
}
