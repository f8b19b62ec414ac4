package inquest.core.dossier;

/**
 * What stands on the first page of a dossier.
 *
 * @param caseName what the inquiry calls the case
 * @param logKey fingerprint of the public key that signs the custody log
 */
public record Cover(String caseName, String logKey) {}
