import { expect, test } from "vitest";
import { mentionedIn, nameBeingTyped, withName } from "./mentions.ts";

const colleagues = [
  { user: "usr_1", name: "Claire Moreau" },
  { user: "usr_2", name: "Élise D'Arc" },
];

test("whoever is named whole after an @ is mentioned; an address is not a name", () => {
  expect(mentionedIn("Pour @Claire Moreau et @Élise D'Arc.", colleagues)).toEqual(["usr_1", "usr_2"]);
  expect(mentionedIn("claire@example.org, @Claire", colleagues)).toEqual([]);
});

test("what is typed after an @ is completed at its place", () => {
  expect(nameBeingTyped("À voir avec @Éli")).toBe("Éli");
  expect(nameBeingTyped("mail@exam")).toBeUndefined();
  expect(withName("À voir avec @Éli", "Élise D'Arc")).toBe("À voir avec @Élise D'Arc ");
});
