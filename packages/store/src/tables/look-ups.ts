/** What people are looked for by; triggers keep it. See `../tables.ts`. */
export interface LookUpTables {
  participant_words: { organization_id: string; word: string; participant_id: string };
}
