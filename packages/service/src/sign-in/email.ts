/** An address as it is kept and compared: NFC, lower case, no spaces around it. */
export const emailOf = (given: string): string => given.normalize("NFC").trim().toLowerCase();
