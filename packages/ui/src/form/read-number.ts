/** Spaces of every width set thousands apart in French, apostrophes in Switzerland. */
const SEPARATORS = /[\s\u00a0\u202f'’]/g;

/**
 * A number as people type it: "1 234,5", "1234.5", "-3". What is no number comes back as the text itself, so that it
 * stays in the field and the check says what is wrong with it. Nothing typed is `null`.
 */
export const readNumber = (typed: string): number | string | null => {
  const text = typed.trim();
  if (text === "") return null;
  const plain = text.replaceAll(SEPARATORS, "").replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : typed;
};
