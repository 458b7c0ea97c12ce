/** An address as it is kept and compared: NFC, lower case, no spaces around it. */
export const emailOf = (given: string): string => given.normalize("NFC").trim().toLowerCase();

/** Whether a text may be an address: what comes of a mail to it tells the rest. */
export const isAddress = (given: string): boolean =>
  given.length <= 254 && /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+\.[^\s@<>",;:()[\]\\.]+$/.test(given.trim());
