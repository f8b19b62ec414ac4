package inquest.core.custody;

import inquest.core.model.Digest;
import inquest.core.model.Exhibit;

/**
 * What extracting some bytes gave, as kept: equal bytes are read once, whatever the number of exhibits that carry them.
 *
 * @param content SHA-256 of the bytes
 * @param reader name and version of what read them
 * @param outcome text with its digest, table, members, or no text and why
 */
public record Reading(Digest content, String reader, Exhibit.Outcome outcome) {}
