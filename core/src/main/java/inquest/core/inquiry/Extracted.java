package inquest.core.inquiry;

import inquest.core.read.Extraction;
import inquest.core.read.Refused;
import java.util.List;
import java.util.Optional;

/**
 * What extracting some bytes gave, as the ledger keeps it. One of text, table and none is there, or else members.
 *
 * @param mediaType as detected
 * @param members names of members, in the file's order; their bytes are exhibits of their own
 * @param refused members that were not taken out
 */
record Extracted(
        String mediaType,
        Optional<Extraction.Text> text,
        Optional<Extraction.Table> table,
        Optional<Extraction.NoText> none,
        List<String> members,
        List<Refused> refused) {

    Extracted {
        members = List.copyOf(members);
        refused = List.copyOf(refused);
    }

    static Extracted of(Extraction extraction) {
        Optional<Extraction> any = Optional.of(extraction);
        Optional<Extraction.Members> members =
                any.filter(Extraction.Members.class::isInstance).map(Extraction.Members.class::cast);
        return new Extracted(
                extraction.mediaType(),
                any.filter(Extraction.Text.class::isInstance).map(Extraction.Text.class::cast),
                any.filter(Extraction.Table.class::isInstance).map(Extraction.Table.class::cast),
                any.filter(Extraction.NoText.class::isInstance).map(Extraction.NoText.class::cast),
                members.map(found -> found.members().stream()
                                .map(Extraction.Member::name)
                                .toList())
                        .orElse(List.of()),
                members.map(Extraction.Members::refused).orElse(List.of()));
    }
}
