package org.veilleuse.web.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.veilleuse.core.post.PostCredit;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.QueueProtection;
import org.veilleuse.moderation.comment.SealedEntry;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.evidence.EvidenceComment;

/** The file for programs: the same as the PDF, with every text whole and as it was sent. */
final class EvidenceJson implements AutoCloseable {

  private final JsonGenerator json;
  private final String site;
  private final EvidencePosts posts;
  private final EvidenceWords words;

  /**
   * @param site the blog's public address without a slash at its end
   */
  EvidenceJson(OutputStream out, String site, EvidencePosts posts, EvidenceWords words)
      throws IOException {
    this.site = site;
    this.posts = posts;
    this.words = words;
    // Through a writer, which has an answer to half of a character; the generator would give up.
    json =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))
            .setPrettyPrinter(new DefaultPrettyPrinter());
    json.writeStartObject();
    json.writeStringField("format", "veilleuse-evidence-1");
    json.writeArrayFieldStart("comments");
  }

  /** Ends the comments and says what they are; nothing can be added afterwards. */
  void about(EvidenceCover cover) throws IOException {
    json.writeEndArray();
    EvidenceOrder order = cover.order();
    json.writeStringField("madeAt", words.iso(cover.madeAt()));
    json.writeStringField("timeZone", words.zone().getId());
    json.writeStringField("language", words.language().getLanguage());
    json.writeStringField("blog", cover.blog());
    json.writeStringField("address", site);
    json.writeObjectFieldStart("commenter");
    strings("pseudonyms", cover.tally().names());
    json.writeStringField("togetherBy", cover.byIdentity() ? "browser" : "pseudonym");
    json.writeEndObject();
    json.writeStringField("to", order.wanted().to());
    json.writeNumberField("count", cover.tally().count());
    json.writeNumberField("leftOutByModerator", order.leftOut());
    json.writeBooleanField("olderOnesNotIncluded", order.selection().more());
    json.writeBooleanField("olderOnesNotLookedAt", order.selection().unread());
    strings(
        "limits",
        List.of(
            words.say("evidence.pdf.limit-name"),
            words.say("evidence.pdf.limit-person", order.wanted().to()),
            words.say("evidence.pdf.limit-address"),
            words.say("evidence.pdf.limit-software"),
            words.say("evidence.pdf.limit-moderators")));
    json.writeStringField("auditMark", cover.mark().toString());
    json.writeStringField("howToCheck", words.say("evidence.pdf.check-trail"));
    json.writeEndObject();
  }

  private void strings(String name, List<String> all) throws IOException {
    json.writeArrayFieldStart(name);
    for (String one : all) {
      json.writeString(one);
    }
    json.writeEndArray();
  }

  void add(int number, EvidenceComment one) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", number);
    json.writeNumberField("id", one.id());
    json.writeStringField("at", words.iso(one.submittedAt()));
    json.writeStringField("pseudonym", one.pseudonym());
    json.writeStringField("relation", one.relation().name());
    PostCredit post = posts.of(one.thread());
    if (post != null) {
      json.writeObjectFieldStart("post");
      json.writeStringField("title", post.title());
      json.writeStringField("address", site + "/posts/" + post.slug());
      json.writeEndObject();
    }
    if (one.answered() != null) {
      json.writeObjectFieldStart("answered");
      json.writeNumberField("id", one.answeredId());
      json.writeStringField("at", words.iso(one.answered().submittedAt()));
      json.writeStringField("pseudonym", one.answered().pseudonym());
      json.writeStringField("text", one.answered().text());
      json.writeEndObject();
    }
    json.writeStringField("text", one.text());
    json.writeStringField("seal", one.seal().name());
    decision(one);
    findings(one);
    steps(one);
    json.writeEndObject();
  }

  private void decision(EvidenceComment one) throws IOException {
    json.writeStringField("state", one.status().name());
    if (one.status() != Status.HELD) {
      json.writeObjectFieldStart("decision");
      json.writeStringField("at", words.iso(one.decidedAt()));
      json.writeStringField("reason", one.reason());
      json.writeStringField("rule", one.rule() == null ? null : one.rule().text(words.language()));
      json.writeEndObject();
    }
  }

  private void findings(EvidenceComment one) throws IOException {
    json.writeBooleanField("screened", one.screened());
    json.writeArrayFieldStart("flags");
    for (QueueFlag flag : one.flags()) {
      json.writeStartObject();
      json.writeStringField("pattern", flag.pattern().name());
      json.writeStringField("name", words.pattern(flag));
      json.writeStringField("rule", flag.rule());
      json.writeNumberField("start", flag.start());
      json.writeNumberField("end", flag.end());
      json.writeNumberField("severity", flag.severity());
      json.writeStringField("reason", words.reason(flag));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("protections");
    for (QueueProtection shield : one.protections()) {
      json.writeStartObject();
      json.writeStringField("kind", shield.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("pattern", shield.pattern().name());
      json.writeNumberField("start", shield.start());
      json.writeNumberField("end", shield.end());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void steps(EvidenceComment one) throws IOException {
    json.writeArrayFieldStart("audit");
    for (SealedEntry step : one.steps()) {
      json.writeStartObject();
      json.writeFieldName("position");
      if (step.position() == null) {
        json.writeNull();
      } else {
        json.writeNumber(step.position());
      }
      json.writeStringField("at", words.iso(step.entry().at()));
      json.writeStringField(
          "action", step.entry().action() == null ? null : step.entry().action().name());
      json.writeStringField("seal", step.seal());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Where a comment is read, or would be. */
  static String address(String site, PostCredit post, EvidenceComment one) {
    return site
        + "/posts/"
        + post.slug()
        + (one.status() == Status.PUBLISHED ? "#c" + one.id() : "");
  }

  /** The stream stays open. */
  @Override
  public void close() throws IOException {
    json.close();
  }
}
