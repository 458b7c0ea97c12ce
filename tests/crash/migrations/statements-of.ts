/** The statements of an SQL text. Semicolons in texts, comments and bodies between dollars do not end one. */
export const statementsOf = (text: string): string[] => {
  const statements: string[] = [];
  let current = "";
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const token = /^(--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"[^"]*"|(\$\w*\$)[\s\S]*?\2)/.exec(rest)?.[0] ?? rest[0]!;
    at += token.length;
    if (token === ";") {
      if (current.trim() !== "") statements.push(`${current.trim()};`);
      current = "";
    } else current += token;
  }
  if (current.replaceAll(/--[^\n]*/g, "").trim() !== "") statements.push(`${current.trim()};`);
  return statements;
};
