package inquest.store;

import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Span;
import inquest.core.model.When;
import inquest.core.model.Words;
import inquest.core.read.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;

/** Claims, mentions and readings made up from a seed, every field of every type now there and now not. */
final class Samples {

    private static final String LETTERS = "ab Ωç\"\\\n\u2028گژ۴\u202e😀=";

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    Reading reading() {
        return new Reading(some(this::mention), some(this::claim));
    }

    Claim claim() {
        return new Claim(
                new Claim.ClaimId(digest().hex().substring(0, 16)),
                anchor(),
                some(() ->
                        new Attribution(party(), maybe(this::span), maybe(this::edtf), one(Attribution.Mode.values()))),
                one(ActKind.values()),
                new Claim.Roles(
                        some(this::party),
                        some(this::party),
                        some(this::party),
                        maybe(() -> new Locality(text(), maybe(() -> "XK"), span()))),
                new Claim.Content(
                        maybe(this::quantity),
                        maybe(() -> new When(text(), edtf())),
                        new Claim.Detail(
                                maybe(this::words),
                                maybe(this::words),
                                maybe(this::words),
                                maybe(this::words),
                                maybe(this::words)),
                        some(() -> new Claim.ClaimId(digest().hex().substring(0, 16)))),
                assessment());
    }

    Mention mention() {
        Particulars particulars = new Particulars(
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::edtf),
                maybe(this::edtf),
                maybe(this::text),
                maybe(this::text));
        return new Mention(
                anchor(),
                one(Party.Kind.values()),
                text(),
                some(this::text),
                some(this::text),
                particulars,
                explanation(2));
    }

    private Claim.Assessment assessment() {
        return new Claim.Assessment(
                one(Claim.Polarity.values()),
                one(Claim.Modality.values()),
                maybe(random::nextBoolean),
                one(Claim.Status.values()),
                random.nextDouble(),
                "rules 1",
                explanation(2));
    }

    private Anchor anchor() {
        String quote = text();
        int start = random.nextInt(1000);
        String path = "folder/" + random.nextInt(9) + ".eml!note.txt";
        Digest content = digest();
        Locator at = random.nextBoolean()
                ? new Locator.Page(random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(3))
                : new Locator.Row(random.nextBoolean() ? "" : "Sheet 1", 1 + random.nextInt(9), some(this::text));
        return new Anchor(
                ExhibitId.of(content, path),
                path,
                content,
                digest(),
                at,
                new Span(start, start + quote.codePointCount(0, quote.length())),
                quote);
    }

    private Party party() {
        return new Party(
                text(),
                one(Party.Kind.values()),
                span(),
                maybe(() -> one(Party.Degree.values())),
                maybe(() -> digest().brief()));
    }

    private Quantity quantity() {
        long low = random.nextInt(1000);
        return new Quantity(
                random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(low),
                random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(low + random.nextInt(5)),
                maybe(this::text),
                one(Quantity.Unit.values()));
    }

    private Edtf edtf() {
        LocalDate day = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(20_000));
        return random.nextBoolean()
                ? Edtf.month(YearMonth.from(day))
                : new Edtf("../" + day, Optional.empty(), Optional.of(day));
    }

    private Explanation explanation(int depth) {
        return new Explanation(text(), depth == 0 ? List.of() : some(() -> explanation(depth - 1)));
    }

    private Words words() {
        return new Words(text(), span());
    }

    private Span span() {
        int start = random.nextInt(100);
        return new Span(start, start + random.nextInt(20));
    }

    private Digest digest() {
        return Digest.of(Long.toString(random.nextLong()));
    }

    private String text() {
        int[] points = LETTERS.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        random.ints(random.nextInt(8), 0, points.length).forEach(i -> out.appendCodePoint(points[i]));
        return out.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> value) {
        List<T> all = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            all.add(value.get());
        }
        return all;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
