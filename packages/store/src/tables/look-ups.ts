/** What people and enrollments are looked for by; triggers keep it. See `../tables.ts`. */
export interface LookUpTables {
  participant_words: { organization_id: string; word: string; participant_id: string };
  enrollment_stages: { organization_id: string; program_id: string; stage: string; enrollment_id: string };
}
