import { type Definition, type Language, outlineOf, textIn } from "@parcours/core";

const outlines = new WeakMap<Definition, ReturnType<typeof outlineOf>>();

const outlineOnce = (definition: Definition): ReturnType<typeof outlineOf> => {
  const outline = outlines.get(definition) ?? outlineOf(definition);
  outlines.set(definition, outline);
  return outline;
};

/** Titles of the parts of a program, in one language; the id where there is none. */
export const wordsOf = (definition: Definition, language: Language) => {
  const { meta } = definition;
  return {
    program: textIn(meta.title, language),
    stage: (id: string): string => textIn(outlineOnce(definition).byId.get(id)?.state.meta?.title, language) || id,
    task: (id: string): string => textIn(meta.tasks?.[id]?.title, language) || id,
    contract: (id: string): string => textIn(meta.contracts?.[id]?.title, language) || id,
    form: (id: string): string => textIn(meta.forms?.[id]?.title, language) || id,
    role: (id: string): string => textIn(meta.roles[id]?.title, language) || id,
    field: (id: string): string => textIn(meta.fields?.[id]?.title, language) || id,
  };
};
