package inquest.core.model;

/**
 * A statement that was true when it was made, if it was, and that later events have overtaken.
 *
 * @param claim what was said
 * @param asOf when it was said
 * @param since the claim that tells what has come to be since
 * @param why in words
 */
public record Stale(Claim.ClaimId claim, Edtf asOf, Claim.ClaimId since, Explanation why) {}
