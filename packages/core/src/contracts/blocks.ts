/** A stretch of text with one look; `blank` where something is still to be filled in. Plain JSON, like all that follows. */
export interface TextRun {
  text: string;
  bold?: true;
  italic?: true;
  blank?: true;
}

/** A new line inside a paragraph. */
export interface BreakRun {
  break: true;
}

/** A place to be filled in: `{{field}}`, or `{{field?}}` where the contract may be signed without it. */
export interface PlaceRun {
  place: string;
  optional?: true;
  bold?: true;
  italic?: true;
}

/** What a contract is made of. `R` is what its lines hold: places as well, until they are filled in. */
export type Block<R = TextRun | BreakRun> =
  | { type: "heading"; level: 1 | 2 | 3; content: R[] }
  | { type: "paragraph"; content: R[] }
  | { type: "list"; start?: number; items: R[][] }
  | { type: "line" };

/** A contract's text before the person's data are in it. */
export type TemplateRun = TextRun | BreakRun | PlaceRun;
/** A contract as written in the program, read. */
export type TemplateBlock = Block<TemplateRun>;
/** A contract with the person's data in it: nothing is left that could be read as markup. */
export type ContractText = Block[];
