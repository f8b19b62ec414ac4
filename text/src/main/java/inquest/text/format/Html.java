package inquest.text.format;

import inquest.core.read.Extraction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A web page: its main text without navigation, and what its head says of it.
 *
 * <p>Mozilla's Readability finds the main text. Where it finds little, as on pages of lists and tables, all of the body
 * counts, except what is marked as navigation. Nothing that a page points to is ever fetched.
 */
final class Html implements Reading {

    private static final String NEVER_WORDS =
            "script, style, noscript, template, iframe, object, svg, button, select, textarea, input";
    private static final String NAVIGATION =
            "nav, aside, footer, form, [role=navigation], [role=banner], [role=contentinfo], [role=search], [hidden],"
                    + " [aria-hidden=true]";

    /** Shorter main texts, or smaller shares of the body, are taken for a failure to find it. */
    private static final int SHORTEST_MAIN = 200;

    private static final double SMALLEST_SHARE = 0.25;

    private static final Pattern PUBLISHED_IN_SCRIPT =
            Pattern.compile("\"datePublished\"\\s*:\\s*\"([0-9T:.+\\-Z ]{4,35})\"");

    /** Where a page states a fact, best first: a CSS query, then the attribute, or nothing for the words inside. */
    private static final Map<String, String[][]> STATED = Map.of(
            "title", new String[][] {{"meta[property=og:title]", "content"}, {"title", ""}},
            "author",
                    new String[][] {
                        {"meta[name=author]", "content"}, {"meta[property=article:author]", "content"},
                        {"meta[name=dc.creator]", "content"}, {"[itemprop=author] [itemprop=name]", ""}
                    },
            "publisher",
                    new String[][] {{"meta[property=og:site_name]", "content"}, {"meta[name=publisher]", "content"}},
            "published",
                    new String[][] {
                        {"meta[property=article:published_time]", "content"},
                        {"meta[itemprop=datePublished]", "content"},
                        {"time[itemprop=datePublished]", "datetime"},
                        {"meta[name=date]", "content"},
                        {"meta[name=dc.date]", "content"},
                        {"meta[name=dc.date.issued]", "content"},
                        {"meta[name=pubdate]", "content"},
                        {"time[pubdate]", "datetime"},
                        {"article time", "datetime"}
                    },
            "language", new String[][] {{"html", "lang"}, {"meta[http-equiv=content-language]", "content"}},
            "url", new String[][] {{"link[rel=canonical]", "href"}, {"meta[property=og:url]", "content"}});

    @Override
    public Extraction read(Original original) throws IOException {
        byte[] bytes = original.textBytes();
        Document page = parse(bytes);
        Map<String, String> metadata = metadata(page);
        return Texts.of(original, mainText(page, original.limits().characters()), metadata);
    }

    /** The words of a page that is part of a message: all of them. */
    static String allText(String html, int most) throws IOException {
        Document page = Jsoup.parse(html);
        page.select(NEVER_WORDS).remove();
        return words(page.body(), most);
    }

    private static Document parse(byte[] bytes) throws IOException {
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        // jsoup takes UTF-8 where the page does not say; believe that only if it can be.
        if (page.charset().equals(StandardCharsets.UTF_8) && !Characters.isUtf8(bytes)) {
            return Jsoup.parse(Characters.decode(bytes));
        }
        return page;
    }

    private static String mainText(Document page, int most) throws IOException {
        page.select(NEVER_WORDS).remove();
        Optional<Element> heading = Optional.ofNullable(page.selectFirst("h1"));
        String headline = heading.isPresent() ? words(heading.get(), most) : "";
        Document cleaned = page.clone();
        cleaned.select(NAVIGATION).remove();
        String all = words(cleaned.body(), most);
        Element article = new Readability4J("", page).parse().getArticleContent();
        if (article != null) {
            article.select("title").remove();
        }
        String main = article == null ? "" : words(article, most);
        if (main.length() < SHORTEST_MAIN || main.length() < SMALLEST_SHARE * all.length()) {
            return all;
        }
        // Readability drops the heading as a repeat of the title; but a headline is words of the source too.
        return headline.isEmpty() || main.contains(headline) ? main : headline + "\n\n" + main;
    }

    private static String words(Element root, int most) throws IOException {
        Paragraphs paragraphs = new Paragraphs(most);
        try {
            root.traverse(new Walk(paragraphs));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return paragraphs.text();
    }

    private static Map<String, String> metadata(Document page) {
        Map<String, String> metadata = new LinkedHashMap<>();
        STATED.forEach((key, places) -> {
            for (String[] place : places) {
                Element element = page.selectFirst(place[0]);
                String value = element == null ? "" : place[1].isEmpty() ? element.text() : element.attr(place[1]);
                if (!value.isBlank() && !(key.equals("author") && value.startsWith("http"))) {
                    metadata.putIfAbsent(key, value.strip());
                }
            }
        });
        Matcher script = PUBLISHED_IN_SCRIPT.matcher(
                page.select("script[type=application/ld+json]").html());
        if (script.find()) {
            metadata.putIfAbsent("published", script.group(1));
        }
        return metadata;
    }

    /** Hands tags and words to the paragraphs. */
    private record Walk(Paragraphs paragraphs) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                try {
                    paragraphs.words(text.getWholeText());
                } catch (Refusal e) {
                    throw new UncheckedIOException(e);
                }
            } else {
                paragraphs.open(node.nodeName());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof TextNode)) {
                paragraphs.close(node.nodeName());
            }
        }
    }
}
