package org.veilleuse.moderation.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads and validates XML in one pass, without document types or anything from outside. */
final class XmlReader extends DefaultHandler {
  private static final Schema SCHEMA = schema();

  private final Deque<Element> open = new ArrayDeque<>();
  private Element root;
  private Locator locator;

  private XmlReader() {}

  private static Schema schema() {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      URL schema = XmlReader.class.getResource("rules.xsd");
      return factory.newSchema(schema);
    } catch (SAXException e) {
      throw new IllegalStateException("rules.xsd", e);
    }
  }

  /** The root element; throws {@link RuleFileException} with file and line when it is not valid. */
  static Element read(InputStream in, String file) {
    XmlReader reader = new XmlReader();
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setSchema(SCHEMA);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      parser.parse(new InputSource(in), reader);
      return reader.root;
    } catch (SAXParseException e) {
      throw new RuleFileException(file, e.getLineNumber(), e.getMessage(), e);
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new RuleFileException(file, 0, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      values.put(attributes.getLocalName(i), attributes.getValue(i));
    }
    Element element = new Element(name, locator.getLineNumber(), values);
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().children().add(element);
    }
    open.push(element);
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    open.pop();
  }

  @Override
  public void characters(char[] characters, int from, int length) {
    open.peek().text().append(characters, from, length);
  }

  @Override
  public void error(SAXParseException problem) throws SAXException {
    throw problem;
  }
}
