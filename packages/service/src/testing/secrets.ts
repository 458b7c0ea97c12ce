/** What only those who follow people may read; `illness` is special. */
export const PERSON = {
  name: "Canari Prénom",
  email: "canari@personne.example",
  phone: "+33699988877",
  external: "canari-externe",
  city: "Canariville",
  motivation: "canari-motivation",
  story: "canari-histoire",
  reason: "canari-motif",
};
export const SPECIAL = "canari-maladie";
/** What no other organization may read. */
export const OURS = {
  site: "Canari Site",
  colleague: "canari-collegue@example.org",
  team: "Canari Équipe",
  invited: "canari-invite@example.org",
  key: "Canari Clé",
  hook: "http://127.0.0.1:9999/canari-hook",
  cohort: "Canari Promotion",
};
