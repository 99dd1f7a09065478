package org.veilleuse.web.author;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.veilleuse.core.post.BodyFormat;
import org.veilleuse.core.post.Draft;
import org.veilleuse.core.post.DraftRefused;
import org.veilleuse.core.post.Publishing;
import org.veilleuse.core.post.Slug;
import org.veilleuse.core.tag.TagName;
import org.veilleuse.web.reader.NotFound;
import org.veilleuse.web.reader.Words;

/** The page where a post is written. */
@Named("editor")
@ViewScoped
public class EditorBacking implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private Publishing publishing;
  @Inject private CurrentWriter writer;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private Long id;
  private int version;
  private String title = "";
  private String language = "fr";
  private BodyFormat format = BodyFormat.MARKDOWN;
  private String body = "";
  private String excerpt = "";
  private String tags = "";
  private boolean commentsOpen = true;

  private transient List<String> problems;
  private transient String notice;
  private transient String preview;
  private boolean unknown;

  @PostConstruct
  void open() {
    String asked = request.getParameter("id");
    if (asked == null) {
      language = FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
      return;
    }
    unknown = true;
    if (asked.length() <= 18 && asked.chars().allMatch(c -> c >= '0' && c <= '9')) {
      publishing.draft(Long.parseLong(asked), writer.get()).ifPresent(this::show);
    }
    String saved = request.getParameter("saved");
    if (saved != null && List.of("draft", "published").contains(saved)) {
      notice = words.say("editor.saved." + saved);
    }
  }

  /** Answers "not found" for a post that is not there, or is another author's. */
  public void refuseUnknown() throws IOException {
    if (unknown) {
      NotFound.answer(FacesContext.getCurrentInstance());
    }
  }

  private void show(Draft draft) {
    unknown = false;
    id = draft.id();
    version = draft.version();
    title = draft.title();
    language = draft.language();
    format = draft.format();
    body = draft.body();
    excerpt = draft.excerpt();
    tags = draft.tags().stream().map(TagName::name).collect(Collectors.joining(", "));
    commentsOpen = draft.commentsOpen();
    preview = publishing.preview(format, body);
  }

  public void preview() {
    preview = publishing.preview(format, body);
  }

  public void save() throws IOException {
    if (store()) {
      goOn("draft");
    }
  }

  public void publish() throws IOException {
    if (store()) {
      try {
        publishing.publish(id, writer.get());
        goOn("published");
      } catch (DraftRefused e) {
        refuse(e);
      }
    }
  }

  private boolean store() {
    try {
      id =
          publishing.save(
              new Draft(
                  id, version, title, language, format, body, excerpt, tagNames(), commentsOpen),
              writer.get());
      return true;
    } catch (DraftRefused e) {
      refuse(e);
      return false;
    }
  }

  private void refuse(DraftRefused e) {
    problems = new ArrayList<>();
    e.reasons().forEach(reason -> problems.add(words.say("draft." + reason)));
    preview();
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(422);
  }

  /** By a redirect, so that a reload does not save again and the version is the new one. */
  private void goOn(String saved) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect("/author/post?id=" + id + "&saved=" + saved);
    faces.responseComplete();
  }

  private List<TagName> tagNames() {
    return Arrays.stream(tags.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> name.substring(0, Math.min(100, name.length())))
        .map(name -> new TagName(Slug.of(name, "tag"), name))
        .toList();
  }

  public Long getId() {
    return id;
  }

  /** The version that this page began from; 0 for a new post. */
  public int getVersion() {
    return version;
  }

  /** What keeps the post from being saved, in words; empty when nothing does. */
  public List<String> getProblems() {
    return problems == null ? List.of() : problems;
  }

  public String getNotice() {
    return notice;
  }

  /** The body as HTML, through the sanitiser, or null before it was asked for. */
  public String getPreview() {
    return preview;
  }

  public boolean isMarkdown() {
    return format == BodyFormat.MARKDOWN;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body == null ? "" : body;
  }

  public String getExcerpt() {
    return excerpt;
  }

  public void setExcerpt(String excerpt) {
    this.excerpt = excerpt;
  }

  public String getTags() {
    return tags;
  }

  public void setTags(String tags) {
    this.tags = tags == null ? "" : tags;
  }

  public boolean isCommentsOpen() {
    return commentsOpen;
  }

  public void setCommentsOpen(boolean commentsOpen) {
    this.commentsOpen = commentsOpen;
  }
}
