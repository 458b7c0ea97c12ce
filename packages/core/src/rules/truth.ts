/** The three answers of a rule. `unknown`: a fact is missing that would decide. */
export type Truth = "true" | "false" | "unknown";

/** The answer turned round; what is unknown stays so. */
export const opposite = (truth: Truth): Truth => (truth === "unknown" ? truth : truth === "true" ? "false" : "true");

export const truthOf = (answer: boolean): Truth => (answer ? "true" : "false");

/** Kleene: `and` is the least of the answers (false, unknown, true), `or` the greatest. */
export const combine = (combinator: "and" | "or", answers: readonly Truth[]): Truth => {
  const decides: Truth = combinator === "and" ? "false" : "true";
  if (answers.includes(decides)) return decides;
  return answers.includes("unknown") ? "unknown" : opposite(decides);
};
