package inquest.core.read;

import inquest.core.model.Attribution;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.Optional;

/**
 * Something that a text says somebody says, thinks, wants or decrees, whether or not it tells of an act.
 *
 * @param cue the word that introduces it; empty where a quotation goes on without one
 * @param speaker who says it; empty where nobody is named
 * @param content a quotation with its marks, or the clause that the cue governs
 * @param mode quoted, or in the relayer's words
 * @param score probability that the cue is one
 * @param why which rules and features found it
 */
public record Statement(
        Optional<Span> cue,
        Optional<Speaker> speaker,
        Optional<Span> content,
        Attribution.Mode mode,
        double score,
        Explanation why) {

    /**
     * Who says it.
     *
     * @param party whom the words stand for
     * @param word the word here that names the speaker, such as {@code he} or the last part of a name
     */
    public record Speaker(Party party, Span word) {}
}
