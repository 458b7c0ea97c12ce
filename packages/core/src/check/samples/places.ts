import type { Samples } from "./sample.ts";

const seats = (more: object = {}) => ({ "/meta/places/seats": { limit: 20, heldIn: ["active"], ...more } });
const guarded = { "/states/interview/on/accept/guard": { type: "place", params: { place: "seats" } } };
const count = {
  type: "number",
  title: { fr: "Nombre de places", en: "Number of places" },
  sensitivity: "ordinary",
  source: "cohort",
  purpose: { fr: "Compter.", en: "To count." },
};

export const places: Samples = {
  check: "places",
  valid: [
    { title: "places that are asked for", change: { ...seats({ order: { field: "birthDate" } }), ...guarded } },
    {
      title: "as many as the cohort says",
      change: {
        ...seats({ limit: { cohort: "seatCount" }, per: "cohort" }),
        ...guarded,
        "/meta/fields/seatCount": count,
        "/meta/cohort": { fields: ["seatCount"] },
      },
    },
  ],
  invalid: [
    { title: "nobody asks", change: seats(), problems: ["warning /meta/places/seats"] },
    {
      title: "as many as a date, in the order of a text",
      change: { ...seats({ limit: { cohort: "birthDate" }, order: { field: "motivation" } }), ...guarded },
      problems: ["error /meta/places/seats/limit/cohort", "error /meta/places/seats/order/field"],
    },
    {
      title: "counted by site with the number of the cohort",
      change: {
        ...seats({ limit: { cohort: "seatCount" }, per: "site" }),
        ...guarded,
        "/meta/fields/seatCount": count,
        "/meta/cohort": { fields: ["seatCount"] },
      },
      problems: ["warning /meta/places/seats/per"],
    },
  ],
};
