package org.veilleuse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TemplatesTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path BEANS = Path.of("src/main/java/org/veilleuse/web");

  /** The body of a post and its preview, both from the sanitiser. */
  private static final Set<String> UNESCAPED = Set.of("post.xhtml", "author/post.xhtml");

  /** Names that tell what something is, and need no style: the opposite of a desk; an answer. */
  private static final Set<String> UNSTYLED = Set.of("reader", "answers");

  /** Pages of a desk that show nothing but words of the bundles. */
  private static final Set<String> WORDS_ONLY = Set.of("moderator/guide.xhtml");

  private static final Set<String> TEMPLATE_TAGS = Set.of("include", "decorate", "composition");
  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
  private static final Pattern OUTCOME = Pattern.compile("[?:]\\s*\\(?\\s*'([^']*)'");
  private static final Pattern STYLE = Pattern.compile("\\.([A-Za-z][\\w-]*)");

  @TestFactory
  Stream<DynamicTest> aPageKeepsTheRules() throws IOException {
    List<Path> pages = pages();
    assertThat(pages).hasSizeGreaterThan(10);
    return pages.stream()
        .map(
            page -> {
              String name = PAGES.relativize(page).toString();
              return dynamicTest(
                  name, () -> assertThat(problems(name, Files.readString(page))).isEmpty());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f:websocket     | <f:websocket channel='c'/>",
        "f:ajax          | <h:inputText><f:ajax/></h:inputText>",
        "h:commandLink   | <h:commandLink value='x'/>",
        "h:commandButton | <h:commandButton value='x'/>",
        "onclick         | <p onclick='x()'/>",
        "onload          | <h:body onload='x()'/>",
        "style           | <p style='color:red'/>",
        "style           | <style>p {}</style>",
        "script          | <script>x()</script>",
        "script          | <script src='https://evil.example/x.js'></script>",
        "outside         | <ui:include src='/includes/x.xhtml'/>",
        "outside         | <ui:include src='#{page.part}'/>",
        "outside         | <ui:decorate template='/WEB-INF/#{x}.xhtml'/>",
        "escape          | <h:outputText value='x' escape='false'/>",
        "escape          | <h:outputText value='x' escape='#{x}'/>",
        "class nowhere   | <p class='meta nowhere'/>",
        "class nowhere   | <h:inputText styleClass='nowhere'/>",
        "class no-such-  | <p class='no-such-#{x}'/>",
        "class nowhere   | <p class=\"note #{x ? 'good' : 'nowhere'}\"/>",
        "class state-odd | <p class=\"state state-#{x ? 'held' : 'odd'}\"/>"
      })
  void aBadPageIsSeen(String problem, String snippet) throws Exception {
    String page =
        "<ui:composition xmlns='http://www.w3.org/1999/xhtml' xmlns:f='jakarta.faces.core'"
            + " xmlns:h='jakarta.faces.html' xmlns:ui='jakarta.faces.facelets'>"
            + snippet
            + "</ui:composition>";
    assertThat(problems("WEB-INF/includes/bad.xhtml", page))
        .anyMatch(found -> found.contains(problem));
  }

  @ParameterizedTest
  @CsvSource({
    "home.xhtml, desk",
    "author/posts.xhtml, blog",
    "author/posts.xhtml, page",
    "home.xhtml, page"
  })
  void aPageWithTheTemplateOfOthersIsSeen(String name, String template) throws Exception {
    String page = "<composition template='/WEB-INF/templates/" + template + ".xhtml'/>";
    assertThat(problems(name, page)).anyMatch(found -> found.startsWith("template"));
  }

  @Test
  void aDeskPageWithoutABeanOfItsPackageIsSeen() throws Exception {
    String page = "<c template='/WEB-INF/templates/desk.xhtml'><p>#{post.title}</p></c>";
    assertThat(problems("author/x.xhtml", page)).anyMatch(found -> found.startsWith("no bean"));
    assertThat(problems("other/x.xhtml", page)).anyMatch(found -> found.startsWith("no bean"));
  }

  @Test
  void readersPagesAreStatelessAndDesksAreNot() throws IOException {
    Path templates = PAGES.resolve("WEB-INF/templates");
    assertThat(Files.readString(templates.resolve("page.xhtml")))
        .contains("<f:view transient=\"#{not stateful}\">");
    assertThat(Files.readString(templates.resolve("blog.xhtml"))).doesNotContain("stateful");
    assertThat(Files.readString(templates.resolve("desk.xhtml")))
        .contains("<ui:param name=\"stateful\" value=\"true\"/>");
  }

  @Test
  void viewsLieWhereOnlyTheirAddressLeadsToThem() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES.resolve("resources"))) {
      assertThat(files).noneMatch(file -> file.toString().endsWith("xhtml"));
    }
  }

  @Test
  void theServerKeepsTheStateAndSessionsTravelInCookies() throws Exception {
    assertThat(deploymentProblems(Files.readString(PAGES.resolve("WEB-INF/web.xml")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<tracking-mode>COOKIE<, <tracking-mode>URL<",
    "<tracking-mode>COOKIE</tracking-mode>, ''",
    ">server<, >client<",
    "PROJECT_STAGE, CLIENT_WINDOW_MODE",
    "PROJECT_STAGE, disableClientStateEncryption"
  })
  void aBadDeploymentIsSeen(String good, String bad) throws Exception {
    String deployment = Files.readString(PAGES.resolve("WEB-INF/web.xml"));
    assertThat(deployment).contains(good);
    assertThat(deploymentProblems(deployment.replace(good, bad))).isNotEmpty();
  }

  private static List<String> deploymentProblems(String deployment) throws Exception {
    List<String> found = new ArrayList<>();
    for (String forbidden : new String[] {"CLIENT_WINDOW_MODE", "disableClientStateEncryption"}) {
      if (deployment.contains(forbidden)) {
        found.add(forbidden);
      }
    }
    Document document = parsed(deployment);
    Map<String, String> parameters = new TreeMap<>();
    each(
        document,
        (tag, element) -> {
          if (tag.equals("context-param")) {
            parameters.put(textOf(element, "param-name"), textOf(element, "param-value"));
          }
        });
    if (!"server".equals(parameters.get("jakarta.faces.STATE_SAVING_METHOD"))) {
      found.add("state");
    }
    NodeList modes = document.getElementsByTagNameNS("*", "tracking-mode");
    if (modes.getLength() != 1 || !modes.item(0).getTextContent().equals("COOKIE")) {
      found.add("tracking-mode");
    }
    return found;
  }

  private static String textOf(Element element, String name) {
    return element.getElementsByTagNameNS("*", name).item(0).getTextContent().strip();
  }

  /** What is wrong with a page; its name is its path below the web application. */
  private static List<String> problems(String name, String page) throws Exception {
    List<String> found = new ArrayList<>();
    Set<String> styles = styles();
    Document document = parsed(page);
    each(document, (tag, element) -> look(name, tag, element, styles, found));
    if (!name.startsWith("WEB-INF/")) {
      lookAtPlace(name, page, document.getDocumentElement().getAttribute("template"), found);
    }
    return found;
  }

  private static void look(
      String name, String tag, Element element, Set<String> styles, List<String> found) {
    if (Set.of("f:websocket", "f:ajax", "h:commandLink", "h:commandButton").contains(tag)) {
      found.add(tag);
    }
    if (tag.equals("style")) {
      found.add("style");
    }
    if (tag.equals("script")
        && (!element.getAttribute("src").startsWith("/resources/")
            || !element.getTextContent().isBlank())) {
      found.add("script");
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      lookAtAttribute(name, element, attribute, styles, found);
    }
  }

  private static void lookAtAttribute(
      String name, Element element, Node attribute, Set<String> styles, List<String> found) {
    String key = attribute.getLocalName() == null ? "" : attribute.getLocalName();
    String value = attribute.getNodeValue();
    boolean metadata = "viewAction".equals(element.getLocalName());
    if (key.toLowerCase().startsWith("on") && !metadata) {
      found.add(key);
    }
    if (key.equals("style")) {
      found.add("style");
    }
    if (key.equals("escape") && !UNESCAPED.contains(name)) {
      found.add("escape");
    }
    if (key.equals("class") || key.equals("styleClass")) {
      found.addAll(missing(value, styles));
    }
    boolean part = TEMPLATE_TAGS.contains(String.valueOf(element.getLocalName()));
    boolean leads = part && (key.equals("src") || key.equals("template"));
    if (leads && (!value.startsWith("/WEB-INF/") || value.contains("#{") || value.contains("${"))) {
      found.add("outside: " + value);
    }
  }

  private static void lookAtPlace(String name, String page, String template, List<String> found)
      throws IOException {
    int slash = name.indexOf('/');
    String expected = "/WEB-INF/templates/" + (slash < 0 ? "blog" : "desk") + ".xhtml";
    if (!template.equals(expected)) {
      found.add("template " + template);
    }
    if (slash > 0
        && !WORDS_ONLY.contains(name)
        && beans(name.substring(0, slash)).stream().noneMatch(bean -> uses(page, bean))) {
      found.add("no bean of the page's package");
    }
  }

  private static boolean uses(String page, String bean) {
    return page.contains("#{" + bean + ".") || page.contains(" " + bean + ".");
  }

  /** The names of the backing beans of a package. */
  private static List<String> beans(String name) throws IOException {
    List<String> beans = new ArrayList<>();
    Path folder = BEANS.resolve(name);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith("Backing.java")).toList()) {
          Matcher named = Pattern.compile("@Named\\(\"(\\w+)\"\\)").matcher(Files.readString(file));
          if (named.find()) {
            beans.add(named.group(1));
          }
        }
      }
    }
    return beans;
  }

  /** The classes of an attribute that no style knows; what an expression ends, by its beginning. */
  private static List<String> missing(String value, Set<String> styles) {
    List<String> found = new ArrayList<>();
    String plain = EXPRESSION.matcher(value).replaceAll("*");
    for (String word : plain.strip().split("\\s+", -1)) {
      String beginning = word.contains("*") ? word.substring(0, word.indexOf('*')) : word;
      boolean known =
          word.contains("*")
              ? styles.stream().anyMatch(style -> style.startsWith(beginning))
              : word.isEmpty() || styles.contains(word) || UNSTYLED.contains(word);
      if (!known) {
        found.add("class " + beginning);
      }
    }
    Matcher expression = EXPRESSION.matcher(value);
    while (expression.find()) {
      String before = value.substring(0, expression.start());
      String prefix = before.endsWith("-") ? before.substring(before.lastIndexOf(' ') + 1) : "";
      Matcher outcome = OUTCOME.matcher(expression.group());
      while (outcome.find()) {
        String word = outcome.group(1).strip();
        if (!word.isEmpty() && !styles.contains(prefix + word) && !UNSTYLED.contains(word)) {
          found.add("class " + prefix + word);
        }
      }
    }
    return found;
  }

  private static Set<String> styles() throws IOException {
    Set<String> styles = new TreeSet<>();
    for (String sheet : new String[] {"blog.css", "desk.css"}) {
      String css = Files.readString(PAGES.resolve("resources/veilleuse/" + sheet));
      Matcher style = STYLE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
      while (style.find()) {
        styles.add(style.group(1));
      }
    }
    return styles;
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
    }
  }

  private static void each(Document document, BiConsumer<String, Element> look) {
    NodeList elements = document.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      look.accept(element.getTagName(), element);
    }
  }

  private static Document parsed(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
  }
}
