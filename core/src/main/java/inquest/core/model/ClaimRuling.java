package inquest.core.model;

/**
 * A person's decision on one claim. It refers to the words the person saw, never to an id of ours.
 *
 * @param anchor the claim's words
 * @param act what the claim said was done
 * @param decision what the claim's status becomes
 * @param ruling id of the ruling that it stands in
 */
public record ClaimRuling(Anchor anchor, ActKind act, Claim.Status decision, String ruling) {

    /** Whether it speaks of this claim: the same words of the same exhibit, for the same act. */
    public boolean concerns(Claim claim) {
        return claim.act() == act
                && claim.anchor().exhibit().equals(anchor.exhibit())
                && claim.anchor().span().equals(anchor.span())
                && claim.anchor().quote().equals(anchor.quote());
    }
}
